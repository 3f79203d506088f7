import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '#lib/accounts/tables';
import type { Recipe } from '#lib/compose/recipe';
import type { GenerationState, MissingReason, Waiting } from '#lib/generations/generation';
import { xid8 } from '#lib/platform/database/xid8';
import type { RawAnswer } from '#lib/platform/seedream/client';
import type { Failure } from '#lib/platform/seedream/failure';
import { referencePictures } from '#lib/references/tables';

const moment = () => timestamp({ withTimezone: true, mode: 'date' });

/**
 * One row a call. Its state moves only by compare-and-set (see transitions.ts); two triggers stamp
 * `changedIn` and announce every change, so that no code path can forget to.
 */
export const generations = pgTable(
  'generations',
  {
    /** UUIDv7: sorts by the time it was made. */
    id: uuid().primaryKey(),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    clientKey: uuid().notNull(),
    recipe: jsonb().$type<Recipe>().notNull(),
    provider: text({ enum: ['demo', 'seedream'] }).notNull(),
    state: text().$type<GenerationState>().notNull().default('queued'),
    repeatsId: uuid().references((): AnyPgColumn => generations.id),
    /** The worker that may change this row while it is under way. */
    worker: uuid(),
    attempts: integer().notNull().default(0),
    /** While queued: not to be sent before this moment, and why. */
    waitingUntil: moment(),
    waitingFor: text().$type<Waiting['reason']>(),
    /** The provider's word as it came; kept until everything in it has been read. */
    answer: jsonb().$type<RawAnswer>(),
    failure: jsonb().$type<Failure>(),
    createdAt: moment().notNull().defaultNow(),
    dispatchedAt: moment(),
    finishedAt: moment(),
    /** From the first byte sent to the last received, monotonic. */
    durationMs: integer(),
    /** Counts the changes of this row and its images, so that two views of it can be put in order. */
    revision: integer().notNull().default(0),
    /** The transaction of the last change: the cursor of the event stream is made of these. */
    changedIn: xid8().notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    unique('generations_client_key').on(table.ownerId, table.clientKey),
    index('generations_newest').on(table.ownerId, table.id),
    index('generations_changed').on(table.ownerId, table.changedIn),
    index('generations_under_way')
      .on(table.state)
      .where(sql`state in ('queued', 'dispatching', 'received', 'storing')`),
    check(
      'generations_state',
      sql`state in ('queued', 'dispatching', 'received', 'storing', 'done', 'failed', 'canceled', 'unknown')`,
    ),
    check('generations_failure', sql`(failure is not null) = (state in ('failed', 'unknown'))`),
  ],
);

/** Which references a generation was asked for with, in the order they are sent. */
export const generationReferences = pgTable(
  'generation_references',
  {
    generationId: uuid()
      .notNull()
      .references(() => generations.id),
    /** From 0: the prompt calls it image 1. */
    position: integer().notNull(),
    ownerId: text().notNull(),
    referenceKey: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.position] }),
    foreignKey({
      name: 'generation_references_picture',
      columns: [table.ownerId, table.referenceKey],
      foreignColumns: [referencePictures.ownerId, referencePictures.key],
    }),
    index('generation_references_uses').on(table.ownerId, table.referenceKey, table.generationId),
  ],
);

/** One row a returned picture, from the moment its link is known. */
export const images = pgTable(
  'images',
  {
    /** UUIDv7: sorts by the time the answer came. */
    id: uuid().primaryKey(),
    generationId: uuid().notNull(),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    position: integer().notNull(),
    state: text({ enum: ['pending', 'stored', 'missing'] })
      .notNull()
      .default('pending'),
    /** Where the provider keeps it for a while; forgotten once the bytes are ours. */
    link: text(),
    missing: text().$type<MissingReason>(),
    contentKey: text(),
    smallKey: text(),
    largeKey: text(),
    mediaType: text(),
    width: integer(),
    height: integer(),
    sizeBytes: integer(),
    placeholder: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ columns: [table.generationId], foreignColumns: [generations.id] }),
    uniqueIndex('images_position').on(table.generationId, table.position),
    index('images_newest').on(table.ownerId, table.id).where(sql`state = 'stored'`),
    check(
      'images_stored',
      sql`state <> 'stored' or (content_key is not null and small_key is not null and large_key is not null and width > 0 and height > 0 and size_bytes > 0 and media_type is not null and placeholder is not null)`,
    ),
    check('images_missing', sql`(missing is not null) = (state = 'missing')`),
  ],
);
