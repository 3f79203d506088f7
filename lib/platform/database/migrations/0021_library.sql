CREATE TABLE "library_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"folder" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"text" text,
	"recipe" jsonb,
	"preview_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "library_entries_name" UNIQUE("owner_id","kind","folder","name"),
	CONSTRAINT "library_entries_kind" CHECK (kind in ('snippet', 'style', 'recipe')),
	CONSTRAINT "library_entries_recipe" CHECK ((recipe is not null) = (kind = 'recipe')),
	CONSTRAINT "library_entries_text" CHECK ((text is null) = (kind = 'recipe'))
);
--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_preview_id_images_id_fk" FOREIGN KEY ("preview_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_entries_preview" ON "library_entries" USING btree ("preview_id");