import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { tsvector } from '#lib/platform/database/column-types';

/**
 * Every prompt that an owner has sent, once however often: written with the orders (note-prompts.ts),
 * so that the history of a library of any size is a walk along an index.
 */
export const sentPrompts = pgTable(
  'sent_prompts',
  {
    ownerId: owner(),
    /** SHA-256 of the prompt, which itself is too long for an index. */
    key: text().notNull().generatedAlwaysAs(sql`prompt_key(prompt)`),
    prompt: text().notNull(),
    /** The lexemes of the prompt: see picture-words.ts. */
    words: tsvector().notNull(),
    /** How often. */
    sent: integer().notNull(),
    /** The newest generation that was asked for with it; the history goes by it. */
    lastId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.key] }),
    index('sent_prompts_newest').on(table.ownerId, table.lastId),
    // Without its list of pending entries: see the index of the images.
    index('sent_prompts_words').using('gin', table.words).with({ fastupdate: false }),
  ],
);
