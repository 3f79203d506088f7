-- Likeness of words by their trigrams, for mistyped searches. Trusted: the owner of a database may
-- make it.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
--> statement-breakpoint
-- From now on a picture may come without a generation, and what a person says of it is no change of
-- the generation that it is shown with.
DROP TRIGGER "images_touch" ON "images";
--> statement-breakpoint
CREATE TABLE "collection_images" (
	"collection_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	CONSTRAINT "collection_images_collection_id_image_id_pk" PRIMARY KEY("collection_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"cover_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gallery_hours" (
	"owner_id" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"images" integer NOT NULL,
	"ratios" double precision NOT NULL,
	CONSTRAINT "gallery_hours_owner_id_hour_pk" PRIMARY KEY("owner_id","hour")
);
--> statement-breakpoint
CREATE TABLE "image_tags" (
	"image_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "image_tags_image_id_tag_pk" PRIMARY KEY("image_id","tag")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"image_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"file_name" text NOT NULL,
	"tool" text,
	"recipe" jsonb,
	"left_out" jsonb,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_searches_name" UNIQUE("owner_id","name")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"owner_id" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_words_owner_id_word_pk" PRIMARY KEY("owner_id","word")
);
--> statement-breakpoint
DROP INDEX "images_newest";--> statement-breakpoint
ALTER TABLE "images" ALTER COLUMN "generation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "ratio" real GENERATED ALWAYS AS (width::real / height) STORED;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "megapixels" real GENERATED ALWAYS AS (width * height / 1e6::real) STORED;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "palette" jsonb;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "prompt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "traits" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "rating" smallint;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "is_favourite" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "alt" text;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "marks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "labels" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "images" ADD COLUMN "trashed_at" timestamp with time zone;--> statement-breakpoint
UPDATE "images" SET
  source = made.provider,
  prompt = made.recipe ->> 'prompt',
  words = to_tsvector('simple', made.recipe ->> 'prompt') || to_tsvector('english', made.recipe ->> 'prompt'),
  traits = array_remove(array[
    'is:' || made.provider,
    'size:' || coalesce(made.recipe -> 'size' ->> 'token', (made.recipe -> 'size' ->> 'width') || 'x' || (made.recipe -> 'size' ->> 'height')),
    CASE WHEN jsonb_typeof(made.recipe -> 'set') = 'object' THEN 'is:set' END,
    CASE WHEN (made.recipe ->> 'watermark')::boolean THEN 'is:watermarked' END,
    CASE WHEN jsonb_array_length(made.recipe -> 'references') > 0 THEN 'has:reference' END
  ], NULL)
FROM "generations" AS made WHERE made.id = generation_id;
--> statement-breakpoint
ALTER TABLE "images" ALTER COLUMN "source" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "collection_images" ADD CONSTRAINT "collection_images_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_images" ADD CONSTRAINT "collection_images_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_images" ADD CONSTRAINT "collection_images_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_parent_id_collections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."collections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_cover_id_images_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_hours" ADD CONSTRAINT "gallery_hours_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_tags" ADD CONSTRAINT "image_tags_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_tags" ADD CONSTRAINT "image_tags_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collection_images_order" ON "collection_images" USING btree ("collection_id","position","image_id");--> statement-breakpoint
CREATE INDEX "collection_images_of" ON "collection_images" USING btree ("image_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collections_name" ON "collections" USING btree ("owner_id",coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid),lower(name));--> statement-breakpoint
CREATE INDEX "image_tags_tag" ON "image_tags" USING btree ("owner_id","tag");--> statement-breakpoint
CREATE INDEX "search_words_beginning" ON "search_words" USING btree ("owner_id","word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "images_shown" ON "images" USING btree ("owner_id","id") WHERE state = 'stored' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "images_ratio" ON "images" USING btree ("owner_id","ratio") WHERE state = 'stored' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "images_megapixels" ON "images" USING btree ("owner_id","megapixels") WHERE state = 'stored' and trashed_at is null;--> statement-breakpoint
CREATE INDEX "images_trashed" ON "images" USING btree ("owner_id","trashed_at") WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "images_content" ON "images" USING btree ("owner_id","content_key");--> statement-breakpoint
CREATE INDEX "images_search" ON "images" USING gin ("words","labels","traits","marks") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_rating" CHECK (rating between 1 and 5);--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_origin" CHECK ((generation_id is null) = (source = 'import'));
--> statement-breakpoint
CREATE TRIGGER "images_touch" AFTER INSERT OR UPDATE OF "state", "link", "missing", "trashed_at" ON "images"
  FOR EACH ROW WHEN (NEW.generation_id IS NOT NULL) EXECUTE FUNCTION "touch_generation"();
--> statement-breakpoint
-- The hours of the gallery follow its pictures, once a statement however many it changes.
CREATE FUNCTION "count_gallery_hours"(owner text, at timestamptz, images integer, ratios double precision)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO "gallery_hours" AS known VALUES (owner, at, images, ratios)
  ON CONFLICT (owner_id, hour) DO UPDATE SET
    images = known.images + EXCLUDED.images,
    ratios = known.ratios + EXCLUDED.ratios
$$;
--> statement-breakpoint
CREATE FUNCTION "follow_gallery_hours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM "count_gallery_hours"(owner_id, date_trunc('hour', created_at, 'UTC'), count(*)::integer, sum(ratio))
    FROM came WHERE state = 'stored' AND trashed_at IS NULL
    GROUP BY owner_id, date_trunc('hour', created_at, 'UTC');
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM "count_gallery_hours"(owner_id, date_trunc('hour', created_at, 'UTC'), -count(*)::integer, -sum(ratio))
    FROM went WHERE state = 'stored' AND trashed_at IS NULL
    GROUP BY owner_id, date_trunc('hour', created_at, 'UTC');
  ELSE
    PERFORM "count_gallery_hours"(owner_id, hour, sum(sign)::integer, sum(sign * ratio))
    FROM (
      SELECT owner_id, date_trunc('hour', created_at, 'UTC') AS hour, 1 AS sign, ratio, id
      FROM came WHERE state = 'stored' AND trashed_at IS NULL
      UNION ALL
      SELECT owner_id, date_trunc('hour', created_at, 'UTC'), -1, ratio, id
      FROM went WHERE state = 'stored' AND trashed_at IS NULL
    ) AS changed
    GROUP BY owner_id, hour HAVING sum(sign) <> 0
    -- One order for all, so that two who change the same hours wait and do not lock up.
    ORDER BY owner_id, hour;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "images_came" AFTER INSERT ON "images"
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION "follow_gallery_hours"();
--> statement-breakpoint
CREATE TRIGGER "images_went" AFTER DELETE ON "images"
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION "follow_gallery_hours"();
--> statement-breakpoint
CREATE TRIGGER "images_changed" AFTER UPDATE ON "images"
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION "follow_gallery_hours"();
--> statement-breakpoint
INSERT INTO "gallery_hours"
SELECT owner_id, date_trunc('hour', created_at, 'UTC'), count(*), sum(ratio)
FROM "images" WHERE state = 'stored' AND trashed_at IS NULL GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO "search_words"
SELECT DISTINCT owner_id, word FROM "images", unnest(tsvector_to_array(to_tsvector('simple', prompt))) AS word;
