-- By what a prompt is known, since a prompt itself is too long for an index. The encoding is named, so
-- the same words have the same key in every database; that they do is promised here, since Postgres
-- takes naming an encoding for something that may change.
CREATE FUNCTION "prompt_key"(prompt text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(prompt, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE TABLE "sent_prompts" (
	"owner_id" text NOT NULL,
	"key" text GENERATED ALWAYS AS (prompt_key(prompt)) STORED NOT NULL,
	"prompt" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"sent" integer NOT NULL,
	"last_id" uuid NOT NULL,
	CONSTRAINT "sent_prompts_owner_id_key_pk" PRIMARY KEY("owner_id","key")
);
--> statement-breakpoint
CREATE TABLE "kept_prompts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_prompt_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"prompt" text NOT NULL,
	"key" text GENERATED ALWAYS AS (prompt_key(prompt)) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_versions_number" UNIQUE("kept_prompt_id","number"),
	CONSTRAINT "prompt_versions_wording" UNIQUE("kept_prompt_id","key")
);
--> statement-breakpoint
-- What was sent so far. Words are those of picture-words.ts, but for scripts that are written without
-- blanks: SQL does not know them by their properties, so they are taken by their blocks, and every
-- character stands alone as well as with the next one. What is written against them, such as neon in
-- 夜景neon, stands by itself once they and their punctuation are blanks.
INSERT INTO "sent_prompts" ("owner_id", "prompt", "words", "sent", "last_id")
SELECT "owner_id", "prompt",
  to_tsvector('simple', "prompt") || to_tsvector('english', "prompt") ||
  CASE WHEN "prompt" ~ '[\u0E00-\u0EFF\u0F00-\u109F\u1780-\u17FF\u2600-\u27BF\u3005-\u3007\u3021-\u30FF\u3105-\u312F\u31A0-\u31BF\u3400-\u9FFF\uF900-\uFAFF\U0001F000-\U0001FAFF\U00020000-\U0003FFFF]' THEN
    to_tsvector('simple', regexp_replace("prompt", '[\u0E00-\u0EFF\u0F00-\u109F\u1780-\u17FF\u2600-\u27BF\u3005-\u3007\u3021-\u30FF\u3105-\u312F\u31A0-\u31BF\u3400-\u9FFF\uF900-\uFAFF\U0001F000-\U0001FAFF\U00020000-\U0003FFFF\u2000-\u206F\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+', ' ', 'g')) ||
    array_to_tsvector(ARRAY(
      SELECT DISTINCT "lexeme"
      FROM generate_series(1, char_length("prompt")) AS "at", generate_series(1, 2) AS "size",
        substr("prompt", "at", "size") AS "lexeme"
      WHERE "lexeme" ~ '^[\u0E00-\u0EFF\u0F00-\u109F\u1780-\u17FF\u2600-\u27BF\u3005-\u3007\u3021-\u30FF\u3105-\u312F\u31A0-\u31BF\u3400-\u9FFF\uF900-\uFAFF\U0001F000-\U0001FAFF\U00020000-\U0003FFFF]+$'
    ))
  ELSE '' END,
  "sent", "last_id"
FROM (
  SELECT "owner_id", "recipe" ->> 'prompt' AS "prompt", count(*)::integer AS "sent",
    max("id"::text COLLATE "C")::uuid AS "last_id"
  FROM "generations" WHERE "recipe" ->> 'prompt' <> '' GROUP BY 1, 2
) AS "made";
--> statement-breakpoint
ALTER TABLE "sent_prompts" ADD CONSTRAINT "sent_prompts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_prompts" ADD CONSTRAINT "kept_prompts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD CONSTRAINT "prompt_versions_kept_prompt_id_kept_prompts_id_fk" FOREIGN KEY ("kept_prompt_id") REFERENCES "public"."kept_prompts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_versions" ADD CONSTRAINT "prompt_versions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sent_prompts_newest" ON "sent_prompts" USING btree ("owner_id","last_id");--> statement-breakpoint
CREATE INDEX "sent_prompts_words" ON "sent_prompts" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "kept_prompts_newest" ON "kept_prompts" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "prompt_versions_key" ON "prompt_versions" USING btree ("owner_id","key");--> statement-breakpoint
CREATE INDEX "images_prompt" ON "images" USING btree ("owner_id",prompt_key(prompt),"id") WHERE state = 'stored' and trashed_at is null and generation_id is not null;
