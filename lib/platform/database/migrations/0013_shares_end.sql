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
DELETE FROM "share_images" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
--> statement-breakpoint
DELETE FROM "share_picks" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
--> statement-breakpoint
DELETE FROM "share_comments" USING "images" WHERE "images"."id" = "image_id" AND "images"."state" = 'deleted';
