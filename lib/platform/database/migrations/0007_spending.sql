CREATE TABLE "budgets" (
	"provider" text PRIMARY KEY NOT NULL,
	"is_set" boolean DEFAULT false NOT NULL,
	"day_images" integer,
	"month_images" integer
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"generation_id" uuid NOT NULL,
	"experiment_id" uuid,
	"provider" text NOT NULL,
	"images" integer NOT NULL,
	"price_usd" numeric(12, 4) NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spending_days" (
	"provider" text NOT NULL,
	"day" date NOT NULL,
	"owner_id" text NOT NULL,
	"open" integer DEFAULT 0 NOT NULL,
	"settled" integer DEFAULT 0 NOT NULL,
	"settled_usd" numeric(12, 4) DEFAULT 0 NOT NULL,
	CONSTRAINT "spending_days_provider_day_owner_id_pk" PRIMARY KEY("provider","day","owner_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spending_days" ADD CONSTRAINT "spending_days_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_once" ON "ledger_entries" USING btree ("generation_id","kind");--> statement-breakpoint
CREATE INDEX "ledger_entries_day" ON "ledger_entries" USING btree ("owner_id","day","id");--> statement-breakpoint
-- A ledger is written on, and nothing else.
CREATE FUNCTION "keep_ledger"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is only ever added to.';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "ledger_entries_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_ledger"();
--> statement-breakpoint
-- What was ordered before there was a ledger, at the price that was the default.
INSERT INTO "ledger_entries" ("kind", "owner_id", "generation_id", "provider", "images", "price_usd", "day", "at")
SELECT 'reserved', owner_id, id, provider, coalesce((recipe -> 'set' ->> 'maximum')::integer, 1), 0.03, created_at::date, created_at
FROM "generations" ORDER BY id;
--> statement-breakpoint
INSERT INTO "ledger_entries" ("kind", "owner_id", "generation_id", "provider", "images", "price_usd", "day", "at")
SELECT 'settled', g.owner_id, g.id, g.provider, (SELECT count(*) FROM "images" i WHERE i.generation_id = g.id), 0.03, g.created_at::date, coalesce(g.finished_at, g.created_at)
FROM "generations" g WHERE g.state IN ('storing', 'done', 'failed', 'canceled') ORDER BY g.id;
--> statement-breakpoint
INSERT INTO "ledger_entries" ("kind", "owner_id", "generation_id", "provider", "images", "price_usd", "day", "at")
SELECT 'released', s.owner_id, s.generation_id, s.provider, greatest(0, r.images - s.images), 0.03, s.day, s.at
FROM "ledger_entries" s JOIN "ledger_entries" r ON r.generation_id = s.generation_id AND r.kind = 'reserved'
WHERE s.kind = 'settled' ORDER BY s.id;
--> statement-breakpoint
INSERT INTO "spending_days" ("provider", "day", "owner_id", "open", "settled", "settled_usd")
SELECT r.provider, r.day, r.owner_id, coalesce(sum(r.images) FILTER (WHERE s.id IS NULL), 0), coalesce(sum(s.images), 0), coalesce(sum(s.images), 0) * 0.03
FROM "ledger_entries" r LEFT JOIN "ledger_entries" s ON s.generation_id = r.generation_id AND s.kind = 'settled'
WHERE r.kind = 'reserved' GROUP BY r.provider, r.day, r.owner_id;
