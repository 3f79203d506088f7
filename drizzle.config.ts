import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './lib/**/tables.ts',
  out: './lib/platform/database/migrations',
});
