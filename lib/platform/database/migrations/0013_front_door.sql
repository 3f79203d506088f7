DROP TABLE "share_turns" CASCADE;--> statement-breakpoint
ALTER TABLE "attempts" DROP COLUMN "count";--> statement-breakpoint
ALTER TABLE "api_tokens" DROP COLUMN "rested_at";--> statement-breakpoint
CREATE TABLE "provider_keys" (
	"provider" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"set_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_keys" ADD CONSTRAINT "provider_keys_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;