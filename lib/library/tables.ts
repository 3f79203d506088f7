import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { images } from '#lib/generations/tables';
import type { EntryKind } from '#lib/library/entry';
import type { LibraryRecipe } from '#lib/library/library-recipe';
import { moment } from '#lib/platform/database/column-types';

/** Snippets, styles and recipes that somebody keeps. */
export const libraryEntries = pgTable(
  'library_entries',
  {
    id: uuid().primaryKey(),
    ownerId: owner(),
    kind: text().$type<EntryKind>().notNull(),
    name: text().notNull(),
    /** The path from the top, which is the empty one: see folder.ts. */
    folder: text().notNull().default(''),
    tags: text().array().notNull().default([]),
    /** Of a snippet or a style. */
    text: text(),
    recipe: jsonb().$type<LibraryRecipe>(),
    /** The picture that stands for it. */
    previewId: uuid().references(() => images.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('library_entries_name').on(table.ownerId, table.kind, table.folder, table.name),
    index('library_entries_preview').on(table.previewId),
    check('library_entries_kind', sql`kind in ('snippet', 'style', 'recipe')`),
    check('library_entries_recipe', sql`(recipe is not null) = (kind = 'recipe')`),
    check('library_entries_text', sql`(text is null) = (kind = 'recipe')`),
  ],
);
