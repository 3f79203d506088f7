CREATE TABLE "experiment_cells" (
	"experiment_id" uuid NOT NULL,
	"cell" integer NOT NULL,
	"owner_id" text NOT NULL,
	"coordinates" jsonb NOT NULL,
	"recipe" jsonb NOT NULL,
	CONSTRAINT "experiment_cells_experiment_id_cell_pk" PRIMARY KEY("experiment_id","cell")
);
--> statement-breakpoint
CREATE TABLE "experiment_generations" (
	"generation_id" uuid PRIMARY KEY NOT NULL,
	"experiment_id" uuid NOT NULL,
	"cell" integer NOT NULL,
	"owner_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "experiment_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"experiment_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"judge" text NOT NULL,
	"left_cell" integer NOT NULL,
	"right_cell" integer NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "experiment_votes_outcome" CHECK (outcome in ('left', 'right', 'tie')),
	CONSTRAINT "experiment_votes_pair" CHECK (left_cell <> right_cell)
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"client_key" uuid NOT NULL,
	"name" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"design" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paused_at" timestamp with time zone,
	CONSTRAINT "experiments_client_key" UNIQUE("owner_id","client_key")
);
--> statement-breakpoint
ALTER TABLE "experiment_cells" ADD CONSTRAINT "experiment_cells_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_cells" ADD CONSTRAINT "experiment_cells_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_generations" ADD CONSTRAINT "experiment_generations_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_generations" ADD CONSTRAINT "experiment_generations_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_generations" ADD CONSTRAINT "experiment_generations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_generations" ADD CONSTRAINT "experiment_generations_cell_fk" FOREIGN KEY ("experiment_id","cell") REFERENCES "public"."experiment_cells"("experiment_id","cell") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_votes" ADD CONSTRAINT "experiment_votes_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_votes" ADD CONSTRAINT "experiment_votes_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_votes" ADD CONSTRAINT "experiment_votes_left_fk" FOREIGN KEY ("experiment_id","left_cell") REFERENCES "public"."experiment_cells"("experiment_id","cell") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_votes" ADD CONSTRAINT "experiment_votes_right_fk" FOREIGN KEY ("experiment_id","right_cell") REFERENCES "public"."experiment_cells"("experiment_id","cell") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "experiment_generations_cell" ON "experiment_generations" USING btree ("experiment_id","cell");--> statement-breakpoint
CREATE INDEX "experiment_votes_experiment" ON "experiment_votes" USING btree ("experiment_id","id");--> statement-breakpoint
CREATE INDEX "experiments_newest" ON "experiments" USING btree ("owner_id","id");