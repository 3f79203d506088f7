DROP INDEX "experiment_votes_experiment";--> statement-breakpoint
DROP INDEX "image_tags_tag";--> statement-breakpoint
CREATE INDEX "experiment_votes_left" ON "experiment_votes" USING btree ("experiment_id","left_cell");--> statement-breakpoint
CREATE INDEX "experiment_votes_right" ON "experiment_votes" USING btree ("experiment_id","right_cell");--> statement-breakpoint
CREATE INDEX "collections_cover" ON "collections" USING btree ("cover_id");--> statement-breakpoint
CREATE INDEX "shares_experiment" ON "shares" USING btree ("experiment_id");--> statement-breakpoint
CREATE INDEX "image_tags_tag" ON "image_tags" USING btree ("owner_id","tag","image_id");