import { postpone } from '#lib/generations/come-back';
import { easeGate, pauseGate, stopGate } from '#lib/generations/gate';
import type { Held } from '#lib/generations/held-row';
import { isWornOut } from '#lib/generations/patience';
import type { GenerationRow } from '#lib/generations/queries';
import { images } from '#lib/generations/tables';
import { beginStoring, fail } from '#lib/generations/transitions';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { faultPoint } from '#lib/platform/fault-point';
import { log } from '#lib/platform/log';
import type { RawAnswer } from '#lib/platform/seedream/client';
import { readLink, SeedreamAnswer } from '#lib/platform/seedream/contract';
import { classifyErrorAnswer, type Failure } from '#lib/platform/seedream/failure';
import { storableText } from '#lib/platform/storable-text';
import { settleOrder } from '#lib/spending/ledger';

/** Tells the gate what an answer means for all other calls, while its own is still under way. */
export async function heed(
  tx: Db,
  { id, provider }: Pick<GenerationRow, 'id' | 'provider'>,
  answer: RawAnswer,
): Promise<void> {
  const reading = readAnswer(answer);
  if (!('failure' in reading)) return;
  const { failure } = reading;
  if (failure.kind === 'rate') await pauseGate(tx, provider, id, answer.retryAfter);
  if (failure.kind === 'key' || failure.kind === 'balance')
    await stopGate(tx, provider, failure, answer.keyMark);
}

/** Reads a journalled answer and moves its generation on: to its pictures, to a wait, or to its end. */
export async function settle(db: Db, held: Held, row: GenerationRow): Promise<void> {
  if (!row.answer) throw new Error(`Generation ${row.id} is received without an answer.`);
  const reading = readAnswer(row.answer);
  if ('links' in reading) return storeLinks(db, held, row, reading.links);

  const { failure } = reading;
  log.warn(
    { event: 'refused', generation: row.id, kind: failure.kind, reason: failure.reason },
    'no picture',
  );
  if (failure.kind === 'rate') await waitForPause(db, held, row, failure);
  else if (failure.kind === 'key' || failure.kind === 'balance') await stop(db, held, row, failure);
  else {
    await db.transaction(async (tx) => {
      await easeGate(tx, row.provider, row.id);
      await fail(tx, held, failure);
    });
  }
}

/** Too many images a minute: all wait for one pause. Each has its own patience. */
async function waitForPause(
  db: Db,
  held: Held,
  row: GenerationRow,
  failure: Failure,
): Promise<void> {
  const retryAfter = row.answer?.retryAfter ?? null;
  await db.transaction(async (tx) => {
    const until = await pauseGate(tx, row.provider, row.id, retryAfter);
    if (isWornOut(row.attempts)) await fail(tx, held, failure);
    // Behind those that have not been told to wait: one of them finds out next.
    else await postpone(tx, held, 'rate', new Date(until.getTime() + stepBackMs));
  });
}

/** No call of this account can bring anything: this one waits with all others, and nothing is lost. */
async function stop(db: Db, held: Held, row: GenerationRow, failure: Failure): Promise<void> {
  await db.transaction(async (tx) => {
    const isStopped = await stopGate(tx, row.provider, failure, row.answer?.keyMark);
    if (isStopped) await postpone(tx, held, 'stopped', null);
    // The key is another one by now, with which it may go at once.
    else await postpone(tx, held, 'turn', new Date());
  });
}

const stepBackMs = 1000;

/**
 * Why an answer leads back into the queue: nothing was made, and the same call may yet bring
 * pictures. Null for every other answer.
 */
export function waitingRefusal(answer: RawAnswer): Failure | null {
  const reading = readAnswer(answer);
  if (!('failure' in reading)) return null;
  return ['rate', 'key', 'balance'].includes(reading.failure.kind) ? reading.failure : null;
}

/** No request returns more than 15; what is far beyond that is no list of pictures. */
const mostLinks = 64;

/**
 * What an answer says: links in their order, null where there is something else in a link's place;
 * or why there are none.
 */
export function readAnswer(
  answer: RawAnswer,
): { links: Array<string | null> } | { failure: Failure } {
  if (answer.status !== 200) return { failure: classifyErrorAnswer(answer.status, answer.body) };
  const parsed = SeedreamAnswer.safeParse(parseJson(answer.body));
  if (!parsed.success)
    return { failure: failureOf200('unknown-outcome', 'The answer could not be read.') };
  const items = (parsed.data.images ?? []).slice(0, mostLinks);
  const links = items.map(readLink).map((link) => link && storableText(link));
  if (links.length === 0)
    return { failure: failureOf200('no-images', 'The answer held no pictures.') };
  return links.some((link) => link !== null)
    ? { links }
    : { failure: failureOf200('unknown-outcome', 'The answer could not be read.') };
}

async function storeLinks(
  db: Db,
  held: Held,
  row: GenerationRow,
  links: ReadonlyArray<string | null>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await easeGate(tx, row.provider, row.id);
    if (!(await beginStoring(tx, held))) return;
    await settleOrder(tx, row.id, links.length);
    await tx.insert(images).values(
      links.map((link, position) => ({
        id: newId(),
        generationId: row.id,
        ownerId: row.ownerId,
        source: row.provider,
        prompt: row.recipe.prompt,
        position,
        link,
        ...(link === null && { state: 'missing' as const, missing: 'not-a-picture' as const }),
      })),
    );
    faultPoint('images-inserted');
  });
  faultPoint('storing-committed');
}

function failureOf200(kind: Failure['kind'], message: string): Failure {
  return { kind, status: 200, reason: null, message, traceId: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
