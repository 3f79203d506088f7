import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import type { Recipe } from '#lib/compose/recipe';
import type { GenerationState, MissingReason, Waiting } from '#lib/generations/generation';
import type { PictureSource } from '#lib/generations/picture-source';
import { moment, tsvector, xid8 } from '#lib/platform/database/column-types';
import type { PaletteColour } from '#lib/platform/pixels/palette';
import type { RawAnswer } from '#lib/platform/seedream/client';
import type { Failure } from '#lib/platform/seedream/failure';
import { referencePictures } from '#lib/references/tables';

/** Which pictures the gallery shows. */
const shown = sql.raw("state = 'stored' and trashed_at is null");

/**
 * One row a call. Its state moves only by compare-and-set (see transitions.ts); two triggers stamp
 * `changedIn` and announce every change, so that no code path can forget to.
 */
export const generations = pgTable(
  'generations',
  {
    /** UUIDv7: sorts by the time it was made. */
    id: uuid().primaryKey(),
    ownerId: owner(),
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
    /** One of many that were ordered together: what a person asks for by itself is sent before it. */
    givesWay: boolean().notNull().default(false),
    /**
     * While it is under way: what becomes of it should it come back into the queue, since what it is of
     * was paused or ended after it had left.
     */
    course: text({ enum: ['hold', 'end'] }),
    /** The provider's word as it came; kept until everything in it has been read. */
    answer: jsonb().$type<RawAnswer>(),
    failure: jsonb().$type<Failure>(),
    createdAt: moment().notNull().defaultNow(),
    dispatchedAt: moment(),
    finishedAt: moment(),
    /** A person has seen that its outcome is unknown, and lets it rest. */
    dismissedAt: moment(),
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
    // Of a queue of ten thousand only the few are read that come first or have a job.
    index('generations_line')
      .on(table.provider, table.givesWay, table.id)
      .where(
        sql`state = 'queued' and (waiting_for is null or waiting_for in ('turn', 'rate', 'unreachable', 'pace'))`,
      ),
    index('generations_places')
      .on(table.provider, table.id)
      .where(sql`state = 'queued' and not gives_way`),
    index('generations_awake')
      .on(table.provider, table.givesWay, table.id)
      .where(sql`state = 'queued' and (waiting_for is null or waiting_for in ('pace', 'disk'))`),
    // What is over, to be counted from the index alone.
    index('generations_over')
      .on(table.state, table.finishedAt)
      .where(sql`state in ('done', 'failed', 'canceled', 'unknown')`),
    index('generations_repeats').on(table.repeatsId).where(sql`repeats_id is not null`),
    check(
      'generations_state',
      sql`state in ('queued', 'dispatching', 'received', 'storing', 'done', 'failed', 'canceled', 'unknown')`,
    ),
    check('generations_failure', sql`(failure is not null) = (state in ('failed', 'unknown'))`),
  ],
);

/** One row a provider: what is true for the whole account, whoever asks. See gate-rules.ts. */
export const providerGates = pgTable('provider_gates', {
  provider: text({ enum: ['demo', 'seedream'] }).primaryKey(),
  pausedFrom: moment(),
  pausedUntil: moment(),
  pausedFor: text({ enum: ['rate', 'unreachable'] })
    .notNull()
    .default('rate'),
  refusals: integer().notNull().default(0),
  paidUntil: moment(),
  /** Set while nothing is sent until a person has seen to it: since when, and what was said. */
  stoppedAt: moment(),
  stopped: jsonb().$type<Failure>(),
  /** Tells the refused key from another one without knowing either. */
  stoppedKey: text(),
});

/**
 * What a start, or another worker, found under way with nobody working on it any more. Kept until
 * its owner has seen it; what became of it says the generation itself.
 */
export const interruptions = pgTable(
  'interruptions',
  {
    generationId: uuid()
      .primaryKey()
      .references(() => generations.id),
    ownerId: owner(),
    foundAt: moment().notNull().defaultNow(),
  },
  (table) => [index('interruptions_owner').on(table.ownerId)],
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

/**
 * One row a picture: a returned one from the moment its link is known, an imported one once its
 * bytes are here. What the gallery searches by lies in the same row, so that no search needs a join.
 */
export const images = pgTable(
  'images',
  {
    /** UUIDv7: sorts by the time the answer came, or by the date of an imported file. */
    id: uuid().primaryKey(),
    /** Null for an imported picture. */
    generationId: uuid(),
    ownerId: owner(),
    position: integer().notNull(),
    state: text({ enum: ['pending', 'stored', 'missing', 'deleted'] })
      .notNull()
      .default('pending'),
    source: text().$type<PictureSource>().notNull(),
    /** Where the provider keeps it for a while; forgotten once the bytes are ours. */
    link: text(),
    missing: text().$type<MissingReason>(),
    contentKey: text(),
    smallKey: text(),
    largeKey: text(),
    mediaType: text(),
    width: integer(),
    height: integer(),
    /** Width over height. */
    ratio: real().generatedAlwaysAs(sql`width::real / height`),
    megapixels: real().generatedAlwaysAs(sql`width * height / 1e6::real`),
    sizeBytes: integer(),
    placeholder: text(),
    /** Null until it was worked out. */
    palette: jsonb().$type<PaletteColour[]>(),
    prompt: text().notNull().default(''),
    /** The lexemes of the prompt: see picture-words.ts. */
    words: tsvector().notNull().default(''),
    /** What a search can ask for and what never changes: see picture-traits.ts. */
    traits: text().array().notNull().default([]),
    /** Stars, 1 to 5. */
    rating: smallint(),
    isFavourite: boolean().notNull().default(false),
    note: text(),
    /** The alternative text that a person wrote in place of the prompt. */
    alt: text(),
    /** What a search can ask for and what a person said: written by the gallery's marks. */
    marks: text().array().notNull().default([]),
    /** The lexemes of its tags, collections, note and alternative text. */
    labels: tsvector().notNull().default(''),
    /** In the trash since. */
    trashedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ columns: [table.generationId], foreignColumns: [generations.id] }),
    uniqueIndex('images_position').on(table.generationId, table.position),
    index('images_shown').on(table.ownerId, table.id).where(shown),
    index('images_ratio').on(table.ownerId, table.ratio).where(shown),
    index('images_megapixels').on(table.ownerId, table.megapixels).where(shown),
    index('images_trashed')
      .on(table.ownerId, table.trashedAt, table.id)
      .where(sql`trashed_at is not null`),
    // Which pictures a prompt made; imported ones were made elsewhere.
    index('images_prompt')
      .on(table.ownerId, sql`prompt_key(prompt)`, table.id)
      .where(sql`${shown} and generation_id is not null`),
    // By key alone: before a file is removed, everybody's pictures are asked whether it is theirs.
    index('images_content').on(table.contentKey, table.ownerId),
    index('images_small').on(table.smallKey),
    index('images_large').on(table.largeKey),
    index('images_unfinished').on(table.id).where(sql`state = 'stored' and palette is null`),
    // To be counted and weighed from the index alone.
    index('images_weight').on(table.state, table.sizeBytes),
    // Deleted for good, and their files are still to be removed.
    index('images_left').on(table.id).where(sql`state = 'deleted' and content_key is not null`),
    // Without its list of pending entries: that is searched in full, and emptied by nobody where no
    // vacuum runs by itself.
    index('images_search')
      .using('gin', table.words, table.labels, table.traits, table.marks)
      .with({ fastupdate: false }),
    check(
      'images_stored',
      sql`state <> 'stored' or (content_key is not null and small_key is not null and large_key is not null and width > 0 and height > 0 and size_bytes > 0 and media_type is not null and placeholder is not null)`,
    ),
    check('images_missing', sql`(missing is not null) = (state = 'missing')`),
    check('images_rating', sql`rating between 1 and 5`),
    check('images_origin', sql`(generation_id is null) = (source = 'import')`),
  ],
);
