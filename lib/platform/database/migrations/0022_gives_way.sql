ALTER TABLE "generations" ADD COLUMN "gives_way" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "generations" SET "gives_way" = true FROM "experiment_generations" AS "made" WHERE "made"."generation_id" = "generations"."id" AND "generations"."state" = 'queued';
