CREATE TABLE "generation_references" (
	"generation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"owner_id" text NOT NULL,
	"reference_key" text NOT NULL,
	CONSTRAINT "generation_references_generation_id_position_pk" PRIMARY KEY("generation_id","position")
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"owner_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "originals_owner_id_key_pk" PRIMARY KEY("owner_id","key")
);
--> statement-breakpoint
CREATE TABLE "reference_pictures" (
	"owner_id" text NOT NULL,
	"key" text NOT NULL,
	"original_key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size_bytes" integer NOT NULL,
	"small_key" text NOT NULL,
	"placeholder" text NOT NULL,
	"base_key" text,
	"drawing" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reference_pictures_owner_id_key_pk" PRIMARY KEY("owner_id","key"),
	CONSTRAINT "reference_pictures_drawing" CHECK ((base_key is null) = (drawing is null))
);
--> statement-breakpoint
ALTER TABLE "generation_references" ADD CONSTRAINT "generation_references_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_references" ADD CONSTRAINT "generation_references_picture" FOREIGN KEY ("owner_id","reference_key") REFERENCES "public"."reference_pictures"("owner_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_pictures" ADD CONSTRAINT "reference_pictures_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_pictures" ADD CONSTRAINT "reference_pictures_original" FOREIGN KEY ("owner_id","original_key") REFERENCES "public"."originals"("owner_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_pictures" ADD CONSTRAINT "reference_pictures_base" FOREIGN KEY ("owner_id","base_key") REFERENCES "public"."reference_pictures"("owner_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generation_references_uses" ON "generation_references" USING btree ("owner_id","reference_key","generation_id");--> statement-breakpoint
CREATE INDEX "reference_pictures_newest" ON "reference_pictures" USING btree ("owner_id","used_at","key");