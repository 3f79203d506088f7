import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { moment } from '#lib/platform/database/column-types';

/** A prompt that somebody works on: a name, under which its wordings stand as versions. */
export const keptPrompts = pgTable(
  'kept_prompts',
  {
    /** UUIDv7: sorts by the time it was made. */
    id: uuid().primaryKey(),
    ownerId: owner(),
    name: text().notNull(),
    /** The number of the newest version, deleted ones among them: no number comes twice. */
    lastNumber: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [index('kept_prompts_newest').on(table.ownerId, table.id)],
);

/** One wording. Its pictures are those that were made with exactly these words. */
export const promptVersions = pgTable(
  'prompt_versions',
  {
    id: uuid().primaryKey(),
    keptPromptId: uuid()
      .notNull()
      .references(() => keptPrompts.id, { onDelete: 'cascade' }),
    ownerId: owner(),
    /** From 1. */
    number: integer().notNull(),
    name: text().notNull(),
    prompt: text().notNull(),
    /** As that of sent prompts and of pictures. */
    key: text().notNull().generatedAlwaysAs(sql`prompt_key(prompt)`),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('prompt_versions_number').on(table.keptPromptId, table.number),
    unique('prompt_versions_wording').on(table.keptPromptId, table.key),
    index('prompt_versions_key').on(table.ownerId, table.key),
  ],
);
