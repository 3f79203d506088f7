CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"client_key" uuid NOT NULL,
	"recipe" jsonb NOT NULL,
	"provider" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"repeats_id" uuid,
	"worker" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"waiting_until" timestamp with time zone,
	"waiting_for" text,
	"answer" jsonb,
	"failure" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dispatched_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"duration_ms" integer,
	"revision" integer DEFAULT 0 NOT NULL,
	"changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "generations_client_key" UNIQUE("owner_id","client_key"),
	CONSTRAINT "generations_state" CHECK (state in ('queued', 'dispatching', 'received', 'storing', 'done', 'failed', 'canceled', 'unknown')),
	CONSTRAINT "generations_failure" CHECK ((failure is not null) = (state in ('failed', 'unknown')))
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" uuid PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"position" integer NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"link" text,
	"missing" text,
	"content_key" text,
	"small_key" text,
	"large_key" text,
	"media_type" text,
	"width" integer,
	"height" integer,
	"size_bytes" integer,
	"placeholder" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "images_stored" CHECK (state <> 'stored' or (content_key is not null and small_key is not null and large_key is not null and width > 0 and height > 0 and size_bytes > 0 and media_type is not null and placeholder is not null)),
	CONSTRAINT "images_missing" CHECK ((missing is not null) = (state = 'missing'))
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"token" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_repeats_id_generations_id_fk" FOREIGN KEY ("repeats_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generations_newest" ON "generations" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "generations_changed" ON "generations" USING btree ("owner_id","changed_in");--> statement-breakpoint
CREATE INDEX "generations_under_way" ON "generations" USING btree ("state") WHERE state in ('queued', 'dispatching', 'received', 'storing');--> statement-breakpoint
CREATE UNIQUE INDEX "images_position" ON "images" USING btree ("generation_id","position");--> statement-breakpoint
CREATE INDEX "images_newest" ON "images" USING btree ("owner_id","id") WHERE state = 'stored';