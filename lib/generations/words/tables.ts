import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';

/** Every word that prompts and labels of an owner have had, as the index has it. */
export const searchWords = pgTable(
  'search_words',
  {
    ownerId: owner(),
    word: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.word] }),
    index('search_words_beginning').on(table.ownerId, table.word.op('text_pattern_ops')),
    index('search_words_alike').using('gin', table.word.op('gin_trgm_ops')),
  ],
);
