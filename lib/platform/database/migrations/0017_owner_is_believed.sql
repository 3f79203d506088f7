-- Whoever could read what the start printed made the owner, and is believed: see decision 28.
UPDATE "users" SET "email_verified" = true WHERE "id" = 'local' AND "email" IS NOT NULL;
