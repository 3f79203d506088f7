CREATE TABLE "experiment_guest_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"experiment_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token" text NOT NULL,
	"secret" text NOT NULL,
	"asks_name" boolean NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experiment_guest_links_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "experiment_guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"link_id" uuid NOT NULL,
	"visitor" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experiment_guests_visitor" UNIQUE("link_id","visitor")
);
--> statement-breakpoint
ALTER TABLE "experiments" ADD COLUMN "order_digest" text;--> statement-breakpoint
ALTER TABLE "experiments" ADD COLUMN "counts_marks" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment_guest_links" ADD CONSTRAINT "experiment_guest_links_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_guest_links" ADD CONSTRAINT "experiment_guest_links_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_guests" ADD CONSTRAINT "experiment_guests_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_guests" ADD CONSTRAINT "experiment_guests_link_id_experiment_guest_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."experiment_guest_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "experiment_guest_links_newest" ON "experiment_guest_links" USING btree ("experiment_id","id");--> statement-breakpoint
CREATE INDEX "experiment_guest_links_owner" ON "experiment_guest_links" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "experiment_guests_owner" ON "experiment_guests" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "experiment_votes_judge" ON "experiment_votes" USING btree ("experiment_id","judge");