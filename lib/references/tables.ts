import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import type { Drawing } from '#lib/references/drawing';
import type { FileKind, SentKind } from '#lib/references/file-kind';

/** To the millisecond, which is what a cursor made of it can say. */
const cursorMoment = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

/** The files that people gave, to the byte: one row a file and owner, however often it was given. */
export const originals = pgTable(
  'originals',
  {
    ownerId: owner(),
    /** SHA-256 of the bytes, and their key in the image store. */
    key: text().notNull(),
    /** As it was called when it first came. */
    name: text().notNull(),
    kind: text().$type<FileKind>().notNull(),
    sizeBytes: bigint({ mode: 'number' }).notNull(),
    createdAt: cursorMoment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.key] })],
);

/** What is sent: each lawful, and made from an original. */
export const referencePictures = pgTable(
  'reference_pictures',
  {
    ownerId: owner(),
    /** SHA-256 of the bytes that are sent: recipes name it by this. */
    key: text().notNull(),
    originalKey: text().notNull(),
    name: text().notNull(),
    kind: text().$type<SentKind>().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sizeBytes: integer().notNull(),
    smallKey: text().notNull(),
    placeholder: text().notNull(),
    /** What a drawing lies on, so that it can be changed later. */
    baseKey: text(),
    drawing: jsonb().$type<Drawing>(),
    createdAt: cursorMoment().notNull().defaultNow(),
    /** When it was last added or sent: the order of the library. */
    usedAt: cursorMoment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.key] }),
    foreignKey({
      name: 'reference_pictures_original',
      columns: [table.ownerId, table.originalKey],
      foreignColumns: [originals.ownerId, originals.key],
    }),
    foreignKey({
      name: 'reference_pictures_base',
      columns: [table.ownerId, table.baseKey],
      foreignColumns: [table.ownerId, table.key],
    }),
    index('reference_pictures_newest').on(table.ownerId, table.usedAt, table.key),
    index('reference_pictures_of').on(table.ownerId, table.originalKey),
    check('reference_pictures_drawing', sql`(base_key is null) = (drawing is null)`),
  ],
);
