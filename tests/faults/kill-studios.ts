import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Generation, isUnderWay, storedImages } from '#lib/generations/generation';
import { readAnswer } from '#lib/generations/settle';
import type { RawAnswer } from '#lib/platform/seedream/client';
import { seededRandom } from '#lib/seeded-random';
import { type StudioClient, studioClient } from '#tests/support/studio-client';
import { type StudioProcess, startStudio } from '../../scripts/studio-process.ts';

export interface FaultRun {
  readonly dataDir: string;
  readonly demoUrl: string;
  readonly kills: number;
  readonly seed: number;
}

/** What was seen from outside while the studio lived and died. */
export interface History {
  /** Prompts of the orders that the studio said it had accepted; each prompt is used once. */
  readonly accepted: readonly string[];
  /** SHA-256 of every picture that was served at some time, by the image's identifier. */
  readonly served: ReadonlyMap<string, string>;
  /** How many generations were under way at the moment of each kill. */
  readonly underWayAtKills: readonly number[];
  /** After the last start, when everything had come to rest. */
  readonly generations: readonly Generation[];
  /** SHA-256 of every picture kept at the end; null where its bytes are not there. */
  readonly kept: ReadonlyMap<string, string | null>;
  /** Identifiers of the generations to which the journal has an answer with pictures. */
  readonly answered: ReadonlySet<string>;
}

const longestLifeMs = 2500;
const orderEveryMs = 120;
const restWithinMs = 120_000;

/** Runs a studio under load, kills it at random moments, starts it again; at last lets it finish. */
export async function killStudios(run: FaultRun): Promise<History> {
  const random = seededRandom(run.seed);
  const accepted: string[] = [];
  const served = new Map<string, string>();
  const underWayAtKills: number[] = [];

  for (let life = 1; life <= run.kills; life += 1) {
    const studio = await start(run);
    const client = await studioClient(studio.url);
    await noteServed(client, served);
    const load = orderUntilDeath(client, `life ${life} of seed ${run.seed}`, accepted, random);
    await sleep(random() * longestLifeMs);
    underWayAtKills.push(await countUnderWay(client));
    studio.kill('SIGKILL');
    await Promise.all([studio.exited, load.catch(() => {})]);
    if (life % 10 === 0) console.log(`  ${life} kills, ${accepted.length} orders accepted`);
  }

  const studio = await start(run);
  const client = await studioClient(studio.url);
  const generations = await atRest(client);
  const kept = await hashKept(client, generations);
  studio.kill('SIGTERM');
  await studio.exited;
  const answered = await listAnswered(run.dataDir);
  return { accepted, served, underWayAtKills, generations, kept, answered };
}

function start({ dataDir, demoUrl }: FaultRun): Promise<StudioProcess> {
  return startStudio({
    env: { STUDIO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', STUDIO_MIN_FREE_DISK_MB: '0' },
    demo: { url: demoUrl },
  });
}

/** Orders until a request fails, which is when the studio is dead. */
async function orderUntilDeath(
  client: StudioClient,
  prefix: string,
  accepted: string[],
  random: () => number,
): Promise<void> {
  for (let order = 1; ; order += 1) {
    const kind = random();
    const words = kind < 0.15 ? 'a set of 3 [fewer]' : kind < 0.17 ? '[429]' : 'a lighthouse';
    const prompt = `${words}, order ${order} in ${prefix}`;
    const set = kind < 0.15 ? { maximum: 3 } : null;
    if (await client.generate(prompt, { set })) accepted.push(prompt);
    await sleep(random() * 2 * orderEveryMs);
  }
}

async function noteServed(client: StudioClient, served: Map<string, string>): Promise<void> {
  const generations = await client.listGenerations();
  const unseen = generations.flatMap(storedImages).filter(({ id }) => !served.has(id));
  for (const { id } of unseen) {
    const bytes = await client.imageBytes(id);
    if (bytes) served.set(id, sha256(bytes));
  }
}

async function countUnderWay(client: StudioClient): Promise<number> {
  const generations = await client.listGenerations().catch(() => []);
  return generations.filter(isUnderWay).length;
}

async function atRest(client: StudioClient): Promise<Generation[]> {
  let fewest = Number.POSITIVE_INFINITY;
  let deadline = 0;
  for (;;) {
    const generations = await client.listGenerations();
    const moving = generations.filter(isUnderWay).length;
    if (moving === 0) return generations;
    // A long queue takes its time; what counts is that it gets shorter.
    if (moving < fewest) {
      fewest = moving;
      deadline = performance.now() + restWithinMs;
    }
    if (performance.now() > deadline) {
      console.log(`  ${moving} generations never came to rest`);
      return generations;
    }
    await sleep(1000);
  }
}

async function hashKept(
  client: StudioClient,
  generations: readonly Generation[],
): Promise<Map<string, string | null>> {
  const kept = new Map<string, string | null>();
  for (const { id } of generations.flatMap(storedImages)) {
    const bytes = await client.imageBytes(id);
    kept.set(id, bytes && sha256(bytes));
  }
  return kept;
}

/** Nothing is swept away from a journal within ten minutes, and the lives here are short. */
async function listAnswered(dataDir: string): Promise<Set<string>> {
  const folder = join(dataDir, 'journal');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const answered = names.map(async (name) => {
    const answer = JSON.parse(await readFile(join(folder, name), 'utf8')) as RawAnswer;
    return 'links' in readAnswer(answer) ? name.split('.').slice(0, 1) : [];
  });
  return new Set((await Promise.all(answered)).flat());
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
