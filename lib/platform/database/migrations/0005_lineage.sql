CREATE INDEX "generations_repeats" ON "generations" USING btree ("repeats_id") WHERE repeats_id is not null;--> statement-breakpoint
CREATE INDEX "images_unfinished" ON "images" USING btree ("id") WHERE state = 'stored' and palette is null;--> statement-breakpoint
CREATE INDEX "reference_pictures_of" ON "reference_pictures" USING btree ("owner_id","original_key");