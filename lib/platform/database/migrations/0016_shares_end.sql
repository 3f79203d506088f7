-- Shares that were made before they had an order, and a choice about their address.
UPDATE "shares" SET "rules" = '{"order": "given", "isNamed": true}' || "rules";
--> statement-breakpoint
-- A picture that is deleted for good takes along what visitors said to it. Its row stays where a
-- generation goes on showing that it was deleted, so no foreign key sees that.
CREATE FUNCTION "forget_shared_image"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "share_images" WHERE "image_id" = NEW.id;
  DELETE FROM "share_picks" WHERE "image_id" = NEW.id;
  DELETE FROM "share_comments" WHERE "image_id" = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "images_forget_shared" AFTER UPDATE OF "state" ON "images"
  FOR EACH ROW WHEN (NEW.state = 'deleted' AND OLD.state <> 'deleted')
  EXECUTE FUNCTION "forget_shared_image"();
--> statement-breakpoint
-- Owners see what visitors do as they do it. Delivered when the transaction commits; a crowd within
-- one is one announcement. A share that is deleted itself has nobody to be told any more.
CREATE FUNCTION "announce_share"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'shares' THEN
    PERFORM pg_notify('share_changed', NEW.owner_id);
  ELSE
    PERFORM pg_notify('share_changed', owner_id) FROM "shares"
      WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.share_id ELSE NEW.share_id END;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "shares_announce" AFTER INSERT OR UPDATE ON "shares"
  FOR EACH ROW EXECUTE FUNCTION "announce_share"();
--> statement-breakpoint
CREATE TRIGGER "share_visits_announce" AFTER INSERT OR UPDATE ON "share_visits"
  FOR EACH ROW EXECUTE FUNCTION "announce_share"();
--> statement-breakpoint
CREATE TRIGGER "share_picks_announce" AFTER INSERT OR DELETE ON "share_picks"
  FOR EACH ROW EXECUTE FUNCTION "announce_share"();
--> statement-breakpoint
CREATE TRIGGER "share_comments_announce" AFTER INSERT OR UPDATE OR DELETE ON "share_comments"
  FOR EACH ROW EXECUTE FUNCTION "announce_share"();
--> statement-breakpoint
DELETE FROM "share_images" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
--> statement-breakpoint
DELETE FROM "share_picks" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
--> statement-breakpoint
DELETE FROM "share_comments" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
