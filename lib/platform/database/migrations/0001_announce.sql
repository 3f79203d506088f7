-- The local owner: to whom everything belongs until there are accounts.
INSERT INTO "users" ("id", "name") VALUES ('local', 'You');
--> statement-breakpoint
-- Every change of a generation is counted and carries the transaction that made it. The event stream
-- reads from the oldest transaction still open when a cursor was taken, so a change that commits
-- late is seen all the same.
CREATE FUNCTION "stamp_generation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  IF TG_OP = 'UPDATE' THEN
    NEW.revision := OLD.revision + 1;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "generations_stamp" BEFORE INSERT OR UPDATE ON "generations"
  FOR EACH ROW EXECUTE FUNCTION "stamp_generation"();
--> statement-breakpoint
-- Delivered when the transaction commits, and not at all when it does not. Transactions are announced
-- in the order of their commits, so whoever hears this one has heard all that were over when it ran:
-- those before the cursor.
CREATE FUNCTION "announce_generation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('generation_changed', json_build_object(
    'ownerId', NEW.owner_id,
    'id', NEW.id,
    'cursor', pg_snapshot_xmin(pg_current_snapshot())::text
  )::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "generations_announce" AFTER INSERT OR UPDATE ON "generations"
  FOR EACH ROW EXECUTE FUNCTION "announce_generation"();
--> statement-breakpoint
-- A generation is shown with its images, so a change of one of them is a change of it.
CREATE FUNCTION "touch_generation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "generations" SET changed_in = pg_current_xact_id() WHERE id = NEW.generation_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "images_touch" AFTER INSERT OR UPDATE ON "images"
  FOR EACH ROW EXECUTE FUNCTION "touch_generation"();
