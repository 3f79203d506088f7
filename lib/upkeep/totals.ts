import { type AnyColumn, count, inArray, ne, sql } from 'drizzle-orm';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import type { FailureKind } from '#lib/platform/seedream/failure';
import { originals, referencePictures } from '#lib/references/tables';

type GenerationState = (typeof generations.$inferSelect)['state'];
type ImageState = (typeof images.$inferSelect)['state'];

/** What a studio has gathered: numbers that grow with it, and do not shrink by themselves. */
export interface Totals {
  /** Generations that are over, by their state. */
  readonly over: ReadonlyMap<GenerationState, number>;
  readonly failures: ReadonlyMap<FailureKind, number>;
  readonly images: ReadonlyMap<ImageState, number>;
  /** Of stored pictures, without the smaller forms to show them by. */
  readonly pictureBytes: number;
  readonly referenceBytes: number;
}

/** The states in which a generation is over, as the index has them that they are counted from. */
export const overStates = ['done', 'failed', 'canceled', 'unknown'] as const;

/** Counts all there is. However large a library is, neither its pictures' rows nor its generations' are read. */
export async function countTotals(db: Db): Promise<Totals> {
  const ofImages = await weighImages(db);
  return {
    over: await countOver(db),
    failures: await countFailures(db),
    images: new Map(ofImages.map((row) => [row.state, row.count])),
    pictureBytes: ofImages.find((row) => row.state === 'stored')?.bytes ?? 0,
    referenceBytes: await weighReferences(db),
  };
}

async function countOver(db: Db): Promise<Totals['over']> {
  const { state } = generations;
  const rows = await db
    .select({ state, count: count() })
    .from(generations)
    .where(inArray(state, [...overStates]))
    .groupBy(state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

async function countFailures(db: Db): Promise<Totals['failures']> {
  const { state, failure } = generations;
  const kind = sql<FailureKind>`${failure} ->> 'kind'`;
  const rows = await db
    .select({ kind, count: count() })
    .from(generations)
    .where(inArray(state, ['failed', 'unknown']))
    .groupBy(kind);
  return new Map(rows.map((row) => [row.kind, row.count]));
}

function weighImages(db: Db) {
  const { state, sizeBytes } = images;
  return db
    .select({ state, count: count(), bytes: sum(sizeBytes) })
    .from(images)
    .groupBy(state);
}

async function weighReferences(db: Db): Promise<number> {
  const { key, originalKey, sizeBytes } = referencePictures;
  const [given] = await db.select({ bytes: sum(originals.sizeBytes) }).from(originals);
  // One that is lawful as it came is sent as it came, and is one file.
  const [sent] = await db
    .select({ bytes: sum(sizeBytes) })
    .from(referencePictures)
    .where(ne(key, originalKey));
  return (given?.bytes ?? 0) + (sent?.bytes ?? 0);
}

const sum = (column: AnyColumn) => sql<number>`coalesce(sum(${column}), 0)::float`;
