CREATE TABLE "collection_members" (
	"collection_id" uuid NOT NULL,
	"person_id" text,
	"access" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "collection_members" ADD CONSTRAINT "collection_members_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_members" ADD CONSTRAINT "collection_members_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "collection_members_once" ON "collection_members" USING btree ("collection_id",coalesce("person_id", ''));--> statement-breakpoint
CREATE INDEX "collection_members_person" ON "collection_members" USING btree ("person_id");