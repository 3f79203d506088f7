CREATE TABLE "deleted_collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"contents" jsonb NOT NULL,
	"deleted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "images_trashed";--> statement-breakpoint
DROP INDEX "images_content";--> statement-breakpoint
ALTER TABLE "deleted_collections" ADD CONSTRAINT "deleted_collections_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deleted_collections_oldest" ON "deleted_collections" USING btree ("deleted_at");--> statement-breakpoint
CREATE INDEX "images_small" ON "images" USING btree ("small_key");--> statement-breakpoint
CREATE INDEX "images_large" ON "images" USING btree ("large_key");--> statement-breakpoint
CREATE INDEX "images_left" ON "images" USING btree ("id") WHERE state = 'deleted' and content_key is not null;--> statement-breakpoint
CREATE INDEX "images_trashed" ON "images" USING btree ("owner_id","trashed_at","id") WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "images_content" ON "images" USING btree ("content_key","owner_id");