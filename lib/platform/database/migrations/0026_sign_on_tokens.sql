-- What providers of a sign-on gave for asking them more was never used, and is not kept any more.
UPDATE "auth_accounts" SET
  "access_token" = NULL,
  "refresh_token" = NULL,
  "id_token" = NULL,
  "access_token_expires_at" = NULL,
  "refresh_token_expires_at" = NULL
WHERE "provider_id" <> 'credential';
