import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { users } from '#lib/accounts/tables';
import type { EmbeddedRecipe, EmbeddedSource } from '#lib/gallery/embedded/embedded-recipe';
import type { Access } from '#lib/gallery/sharing/access';
import { images } from '#lib/generations/tables';
import { moment, orderKey } from '#lib/platform/database/column-types';

/** Named, nested, ordered sets of images. */
export const collections = pgTable(
  'collections',
  {
    id: uuid().primaryKey(),
    ownerId: owner(),
    /** The collection it lies in, of the same owner; null at the top. */
    parentId: uuid().references((): AnyPgColumn => collections.id),
    name: text().notNull(),
    /** The picture that stands for it; null takes its first one. */
    coverId: uuid().references(() => images.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    // No two of a name beside each other, at the top neither.
    uniqueIndex('collections_name').on(
      table.ownerId,
      sql`coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
      sql`lower(name)`,
    ),
    // Looked for with every picture that goes.
    index('collections_cover').on(table.coverId),
  ],
);

export const collectionImages = pgTable(
  'collection_images',
  {
    collectionId: uuid()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    imageId: uuid()
      .notNull()
      .references(() => images.id, { onDelete: 'cascade' }),
    /** Of the picture, who need not be the collection's: see sharing/access.ts. */
    ownerId: owner(),
    /** Sorts by bytes; between any two keys there is another: see manual-order.ts. */
    position: orderKey().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.imageId] }),
    index('collection_images_order').on(table.collectionId, table.position, table.imageId),
    index('collection_images_of').on(table.imageId),
  ],
);

/** Who sees a collection inside the studio besides its owner, and with it all that lies in it. */
export const collectionMembers = pgTable(
  'collection_members',
  {
    collectionId: uuid()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    /** Null for everyone in the studio, those who join later among them. */
    personId: text().references(() => users.id, { onDelete: 'cascade' }),
    access: text().$type<Access>().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('collection_members_once').on(
      table.collectionId,
      sql`coalesce(${table.personId}, '')`,
    ),
    index('collection_members_person').on(table.personId),
  ],
);

/**
 * Collections that were deleted, each with all that lay in it: kept for a while, so that deleting
 * them can be undone. The identifier is that of the outermost collection.
 */
export const deletedCollections = pgTable(
  'deleted_collections',
  {
    id: uuid().primaryKey(),
    ownerId: owner(),
    contents: jsonb().$type<DeletedCollection[]>().notNull(),
    deletedAt: moment().notNull().defaultNow(),
  },
  (table) => [index('deleted_collections_oldest').on(table.deletedAt)],
);

/** A collection as it was, outer ones before those that lie in them. */
export interface DeletedCollection {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly coverId: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The identifier of each picture and its place. */
  readonly images: ReadonlyArray<readonly [imageId: string, position: string]>;
}

export const imageTags = pgTable(
  'image_tags',
  {
    imageId: uuid()
      .notNull()
      .references(() => images.id, { onDelete: 'cascade' }),
    ownerId: owner(),
    /** As it was typed first; compared in lower case. */
    tag: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.imageId, table.tag] }),
    // With the picture, so that it is counted without reading the rows.
    index('image_tags_tag').on(table.ownerId, table.tag, table.imageId),
  ],
);

export const savedSearches = pgTable(
  'saved_searches',
  {
    id: uuid().primaryKey(),
    ownerId: owner(),
    name: text().notNull(),
    /** As the search field writes it. */
    query: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [unique('saved_searches_name').on(table.ownerId, table.name)],
);

/** What an imported picture brought with it. */
export const imports = pgTable(
  'imports',
  {
    imageId: uuid()
      .primaryKey()
      .references(() => images.id, { onDelete: 'cascade' }),
    ownerId: owner(),
    fileName: text().notNull(),
    /** Which program's recipe the file carried; null for none. */
    tool: text().$type<EmbeddedSource>(),
    /** What could be read of it, as the reader gives it. */
    recipe: jsonb().$type<EmbeddedRecipe['recipe']>(),
    /** What it said that has no place in a recipe of the studio. */
    leftOut: jsonb().$type<EmbeddedRecipe['leftOut']>(),
    importedAt: moment().notNull().defaultNow(),
  },
  (table) => [foreignKey({ columns: [table.ownerId], foreignColumns: [users.id] })],
);

/**
 * How many pictures the gallery shows of each hour, and how wide they are together. Kept right by
 * triggers on the images, so that a library of a million is overlooked without being read.
 */
export const galleryHours = pgTable(
  'gallery_hours',
  {
    ownerId: owner(),
    /** The beginning of the hour, UTC. */
    hour: moment().notNull(),
    images: integer().notNull(),
    /** The sum of width over height. */
    ratios: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.hour] })],
);
