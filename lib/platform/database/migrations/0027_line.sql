ALTER TABLE "provider_gates" ADD COLUMN "paused_for" text DEFAULT 'rate' NOT NULL;--> statement-breakpoint
CREATE INDEX "generations_line" ON "generations" USING btree ("provider","gives_way","id") WHERE state = 'queued' and (waiting_for is null or waiting_for in ('turn', 'rate', 'unreachable', 'pace'));--> statement-breakpoint
CREATE INDEX "generations_places" ON "generations" USING btree ("provider","id") WHERE state = 'queued' and not gives_way;--> statement-breakpoint
CREATE INDEX "generations_awake" ON "generations" USING btree ("provider","gives_way","id") WHERE state = 'queued' and (waiting_for is null or waiting_for in ('pace', 'disk'));--> statement-breakpoint
CREATE INDEX "generations_over" ON "generations" USING btree ("state","finished_at") WHERE state in ('done', 'failed', 'canceled', 'unknown');--> statement-breakpoint
CREATE INDEX "images_weight" ON "images" USING btree ("state","size_bytes");