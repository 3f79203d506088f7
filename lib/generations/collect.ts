import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, exists, inArray } from 'drizzle-orm';
import pLimit from 'p-limit';
import type { MissingReason } from '#lib/generations/generation';
import type { Held } from '#lib/generations/held-row';
import { type KeptPicture, keepPicture, searchColumns } from '#lib/generations/keep-picture';
import { mayStillAnswer, nextFetch } from '#lib/generations/patience';
import { noteWords } from '#lib/generations/picture-words';
import { type GenerationRow, listLinks, type PendingLink } from '#lib/generations/queries';
import { generations, images } from '#lib/generations/tables';
import { fail, finish, restUntil } from '#lib/generations/transitions';
import type { Db } from '#lib/platform/database/database';
import { downloadPicture } from '#lib/platform/download';
import { baseUrlOf } from '#lib/platform/env';
import { faultPoint } from '#lib/platform/fault-point';
import { log } from '#lib/platform/log';
import { failureWithout } from '#lib/platform/seedream/failure';
import type { Result } from '#lib/result';

/** Side by side, so that a set is there soon; few, so that the first picture is not held up. */
const parallelDownloads = 3;
const downloadDeadlineMs = 120_000;

/**
 * How often a fetch is tried at once. Links may be read as often as one likes: reading is not billed.
 * What is silent for longer is tried again later, so that other work has its turn meanwhile.
 */
const maxTries: Partial<Record<MissingReason, number>> = { unreachable: 2, 'not-a-picture': 2 };

/**
 * Fetches and keeps every picture of a storing generation that is not kept yet, in order, and ends
 * the generation. A picture that cannot be had is named missing; the others are kept all the same.
 * While one's link may still come back, the generation is not ended and rests until it is tried anew.
 */
export async function collect(db: Db, held: Held, generation: GenerationRow): Promise<void> {
  const begun = performance.now();
  const limit = pLimit(parallelDownloads);
  const pending = await listLinks(db, held.id);
  const outcomes = await Promise.allSettled(
    pending.map((each) => limit(() => collectOne(db, held, generation, each))),
  );
  const broken = outcomes.find((each) => each.status === 'rejected');
  // A full disk or a database that is away: what is not kept stays pending and is tried again.
  if (broken) throw broken.reason;
  const [silent] = await listLinks(db, held.id);
  if (silent) await rest(db, held, silent.linkedAt);
  else await end(db, held, Math.round(performance.now() - begun));
}

async function rest(db: Db, held: Held, linkedAt: Date): Promise<void> {
  const until = nextFetch(linkedAt, Date.now(), Math.random);
  const rests = await restUntil(db, held, until);
  if (rests) log.warn({ event: 'link-silent', generation: held.id, until }, 'a link is silent');
}

async function end(db: Db, held: Held, ms: number): Promise<void> {
  const states = await db
    .select({ state: images.state })
    .from(images)
    .where(eq(images.generationId, held.id));
  // One that its owner has deleted since came and was kept, too.
  const kept = states.filter(({ state }) => state === 'stored' || state === 'deleted').length;
  const missing = states.length - kept;
  log.info({ event: 'stored', generation: held.id, kept, missing, ms }, 'stored');
  if (kept > 0) await finish(db, held);
  else {
    const why = `None of the ${states.length} pictures could be fetched.`;
    await fail(db, held, failureWithout('links-lost', why));
  }
  faultPoint('end-committed');
}

async function collectOne(
  db: Db,
  held: Held,
  { recipe, provider: source, ownerId }: GenerationRow,
  { id, link, linkedAt }: PendingLink,
): Promise<void> {
  const kept = await keepWithRetries(link, baseUrlOf(source));
  if (kept.ok) {
    // Bytes that are here count for more than another worker's word that they could not be had.
    faultPoint('picture-kept');
    const { prompt } = recipe;
    const { palette } = kept.value;
    const found = searchColumns({ source, prompt, recipe, palette });
    await noteWords(db, ownerId, [prompt]);
    await db
      .update(images)
      .set({ state: 'stored', link: null, missing: null, ...kept.value, ...found })
      .where(and(eq(images.id, id), inArray(images.state, ['pending', 'missing'])));
    faultPoint('row-stored');
    return;
  }
  if (kept.failure === 'unreachable' && mayStillAnswer(linkedAt, Date.now())) return;
  const stillOurs = db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.id, held.id), eq(generations.worker, held.worker)));
  await db
    .update(images)
    .set({ state: 'missing', missing: kept.failure })
    .where(and(eq(images.id, id), eq(images.state, 'pending'), exists(stillOurs)));
}

async function keepWithRetries(
  link: string,
  baseUrl: string,
): Promise<Result<KeptPicture, MissingReason>> {
  for (let tries = 1; ; tries += 1) {
    const kept = await keep(link, baseUrl);
    if (kept.ok || tries >= (maxTries[kept.failure] ?? 1)) return kept;
    await sleep(Math.random() * 500 * 2 ** tries);
  }
}

async function keep(link: string, baseUrl: string): Promise<Result<KeptPicture, MissingReason>> {
  const downloaded = await downloadPicture(link, baseUrl, downloadDeadlineMs);
  faultPoint('link-fetched');
  return downloaded.ok ? keepPicture(downloaded.value) : downloaded;
}
