CREATE TABLE "provider_gates" (
	"provider" text PRIMARY KEY NOT NULL,
	"paused_from" timestamp with time zone,
	"paused_until" timestamp with time zone,
	"refusals" integer DEFAULT 0 NOT NULL,
	"paid_until" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"stopped" jsonb,
	"stopped_key" text
);
--> statement-breakpoint
-- Whoever shows why nothing is sent hears when that begins and ends.
CREATE FUNCTION "announce_gate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gate_changed', NEW.provider);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "provider_gates_announce" AFTER UPDATE OF "stopped_at" ON "provider_gates"
  FOR EACH ROW EXECUTE FUNCTION "announce_gate"();
