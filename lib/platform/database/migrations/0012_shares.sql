CREATE TABLE "share_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"share_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"hidden_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_images" (
	"share_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "share_images_share_id_image_id_pk" PRIMARY KEY("share_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "share_picks" (
	"share_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"visitor" text NOT NULL,
	"picked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_picks_share_id_image_id_visitor_pk" PRIMARY KEY("share_id","image_id","visitor")
);
--> statement-breakpoint
CREATE TABLE "share_turns" (
	"share_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"who" text NOT NULL,
	"stretch" integer NOT NULL,
	"taken" integer NOT NULL,
	CONSTRAINT "share_turns_share_id_kind_who_stretch_pk" PRIMARY KEY("share_id","kind","who","stretch")
);
--> statement-breakpoint
CREATE TABLE "share_visits" (
	"share_id" uuid NOT NULL,
	"day" date NOT NULL,
	"visitor" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_visits_share_id_day_visitor_pk" PRIMARY KEY("share_id","day","visitor")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"token" text NOT NULL,
	"secret" text NOT NULL,
	"state" text DEFAULT 'live' NOT NULL,
	"collection_id" uuid,
	"rules" jsonb NOT NULL,
	"password_hash" text,
	"expires_at" timestamp with time zone,
	"most_visits" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shares_token" UNIQUE("token"),
	CONSTRAINT "shares_state" CHECK (state in ('live', 'paused', 'revoked')),
	CONSTRAINT "shares_visits" CHECK (most_visits > 0)
);
--> statement-breakpoint
ALTER TABLE "share_comments" ADD CONSTRAINT "share_comments_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_comments" ADD CONSTRAINT "share_comments_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_images" ADD CONSTRAINT "share_images_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_images" ADD CONSTRAINT "share_images_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_picks" ADD CONSTRAINT "share_picks_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_picks" ADD CONSTRAINT "share_picks_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_turns" ADD CONSTRAINT "share_turns_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_visits" ADD CONSTRAINT "share_visits_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_comments_newest" ON "share_comments" USING btree ("share_id","id");--> statement-breakpoint
CREATE INDEX "share_comments_of" ON "share_comments" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "share_images_of" ON "share_images" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "share_picks_of" ON "share_picks" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "shares_newest" ON "shares" USING btree ("owner_id","id");