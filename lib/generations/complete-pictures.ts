import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { variantSides } from '#lib/generations/image-address';
import { searchColumns } from '#lib/generations/keep-picture';
import { noteWords } from '#lib/generations/picture-words';
import { generations, images } from '#lib/generations/tables';
import { isBusyHere } from '#lib/generations/under-way';
import { whileAlone } from '#lib/platform/database/alone';
import type { Database, Db } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';
import { log } from '#lib/platform/log';
import type { PaletteColour } from '#lib/platform/pixels/palette';
import { makeForms } from '#lib/platform/pixels/picture';

/**
 * Pictures that were kept before they were searched by colour have no palette, and of scripts
 * without blanks no pairs. They are given both in the background, one after the other: what is left
 * to do is read from the rows, so it goes on wherever it was cut off.
 */
const rowsAtOnce = 4;

/** Any number that no other program on this Postgres uses: it names the lock, nothing more. */
export const completingLock = 7_318_401;

const betweenMs = 20;
/** A decode takes a tenth of a second; while something paid is under way it has the machine. */
const whileBusyMs = 2000;
const whileElsewhereMs = 60_000;

/** Waits before the next picture. */
export type Rest = (why: 'next' | 'elsewhere') => Promise<void>;

/** Completes all pictures in the background until it is stopped. */
export function startCompleting(database: Pick<Database, 'kind' | 'db'>): {
  stop(): Promise<void>;
} {
  const stopped = new AbortController();
  const { signal } = stopped;
  const rest: Rest = async (why) => {
    const ms = why === 'elsewhere' ? whileElsewhereMs : isBusyHere() ? whileBusyMs : betweenMs;
    await pause(ms, undefined, { signal, ref: false }).catch(() => {});
  };
  const done = completePictures(database, rest, signal).then(
    (completed) => completed > 0 && log.info({ completed }, 'pictures can be found by colour now'),
    (error) => log.error({ err: error }, 'pictures could not be completed'),
  );
  return {
    async stop() {
      stopped.abort();
      await done;
    },
  };
}

/**
 * Gives every kept picture that lacks them its palette and its search columns. A picture whose file
 * is gone or damaged gets an empty palette; one that cannot be read now is left for the next start.
 *
 * @returns how many were completed here
 */
export async function completePictures(
  database: Pick<Database, 'kind' | 'db'>,
  rest: Rest,
  signal: AbortSignal,
): Promise<number> {
  let completed = 0;
  let last: string | null = null;
  while (!signal.aborted) {
    const batch: Batch | null = await whileAlone(database, completingLock, (db) =>
      completeSome(db, last, rest, signal),
    );
    if (batch === null) {
      await rest('elsewhere');
      continue;
    }
    if (batch.last === null) break;
    completed += batch.completed;
    last = batch.last;
  }
  return completed;
}

interface Batch {
  readonly completed: number;
  /** The last one that was looked at; null when there was none. */
  readonly last: string | null;
}

async function completeSome(
  db: Db,
  behind: string | null,
  rest: Rest,
  signal: AbortSignal,
): Promise<Batch> {
  const rows = await listUnfinished(db, behind);
  const read: Array<{ row: Unfinished; palette: PaletteColour[] }> = [];
  for (const row of rows) {
    if (signal.aborted) break;
    const palette = await readPalette(row);
    if (palette) read.push({ row, palette });
    await rest('next');
  }
  // At the end, so that no row is locked while another picture is decoded.
  for (const { row, palette } of read) await complete(db, row, palette);
  return { completed: read.length, last: rows.at(-1)?.id ?? null };
}

type Unfinished = Awaited<ReturnType<typeof listUnfinished>>[number];

const isUnfinished = and(eq(images.state, 'stored'), isNull(images.palette));

/** For the worker, which acts for everybody. */
function listUnfinished(db: Db, behind: string | null) {
  return db
    .select({
      id: images.id,
      ownerId: images.ownerId,
      source: images.source,
      prompt: images.prompt,
      contentKey: images.contentKey,
      recipe: generations.recipe,
    })
    .from(images)
    .leftJoin(generations, eq(generations.id, images.generationId))
    .where(and(isUnfinished, behind === null ? undefined : gt(images.id, behind)))
    .orderBy(asc(images.id))
    .limit(rowsAtOnce);
}

async function readPalette({ id, contentKey }: Unfinished): Promise<PaletteColour[] | null> {
  let bytes: Buffer | null;
  try {
    bytes = await imageStore().read(contentKey ?? '');
  } catch (error) {
    log.error({ err: error, image: id }, 'its file cannot be read now');
    return null;
  }
  if (!bytes?.length) {
    log.warn({ image: id }, 'its file is missing: no colour will find it');
    return [];
  }
  const forms = await makeForms(bytes, variantSides).catch(() => null);
  if (!forms) log.warn({ image: id }, 'its file is damaged: no colour will find it');
  return forms?.palette ?? [];
}

async function complete(db: Db, row: Unfinished, palette: PaletteColour[]): Promise<void> {
  const { id, ownerId, source, prompt, recipe } = row;
  const { words, traits } = searchColumns({ source, prompt, recipe, palette });
  // It may have been deleted meanwhile.
  await db
    .update(images)
    .set({ palette, words, traits })
    .where(and(eq(images.id, id), isUnfinished));
  await noteWords(db, ownerId, [prompt]);
}
