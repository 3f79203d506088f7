import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import type { Viewer } from '#lib/accounts/viewer';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { Recipe } from '#lib/compose/recipe';
import { emptyTrashJob, refreshLabelsJob } from '#lib/gallery/job-names';
import type { Generation } from '#lib/generations/generation';
import { toGeneration } from '#lib/generations/generation-view';
import { generationJob } from '#lib/generations/job-name';
import { getGeneration } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { type Database, type Db, database } from '#lib/platform/database/database';
import { settings as allSettings, type SettingName } from '#lib/platform/env-schema';
import { prepareQueues, stopWork } from '#lib/platform/jobs/queue';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { startWorker } from '#lib/worker';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { setVariables } from '#tests/support/settings';
import { makeTempFolder } from '#tests/support/temp-folder';
import { type DemoOptions, startDemo } from '../../scripts/demo-process.ts';

export interface BackendOptions {
  readonly settings?: Readonly<Partial<Record<SettingName, string>>>;
  readonly demo?: DemoOptions;
}

/** The studio without its pages: everything below the routes, in this process and on a real database. */
export interface Backend {
  readonly kind: Database['kind'];
  readonly db: Db;
  readonly database: Database;
  readonly dataDir: string;
  readonly demoUrl: string;
  readonly owner: Viewer;
  /** Starts the worker, as the start of a studio does. */
  start(): Promise<void>;
  /** Stops whatever was started and removes what it left. */
  stop(): Promise<void>;
  /** Orders one generation. @returns its identifier */
  generate(prompt: string, recipe?: Partial<Recipe>): Promise<string>;
  /** The generation as its owner sees it. */
  see(id: string): Promise<Generation>;
  /** The generation as soon as it is in one of these states; the four ends when none is named. */
  untilState(id: string, ...states: Generation['state'][]): Promise<Generation>;
  /** What the demo was asked for with this prompt, oldest first. */
  bills(prompt: string): Promise<Bill[]>;
}

/** Far longer than anything takes that is waited for, on a machine that does other things as well. */
const untilMs = 20_000;

const ends: readonly Generation['state'][] = ['done', 'failed', 'canceled', 'unknown'];

/**
 * Makes the backend of one test file: a copy of a migrated embedded database or a new database on
 * the Postgres server, an empty folder for pictures, and a demo server in a process of its own.
 */
export async function startBackend({ settings, demo }: BackendOptions = {}): Promise<Backend> {
  const dataDir = await makeTempFolder('backend');
  const provider = await startDemo({
    secondsPerImage: 0,
    linkSeconds: 3600,
    art: 'quick',
    ...demo,
  });
  const postgres = await makeDatabase(dataDir);
  setEnvironment({
    STUDIO_DATA_DIR: dataDir,
    DATABASE_URL: postgres?.url,
    STUDIO_DEMO_URL: provider.url,
    STUDIO_MIN_FREE_DISK_MB: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const opened = await database();
  await prepareQueues([generationJob, emptyTrashJob, refreshLabelsJob]);
  const owner = { id: 'local' };
  let stopWorker: (() => Promise<void>) | null = null;

  const see = (id: string) => seeGeneration(opened.db, owner, id);
  return {
    kind: opened.kind,
    db: opened.db,
    database: opened,
    dataDir,
    demoUrl: provider.url,
    owner,
    see,
    async start() {
      stopWorker = (await startWorker()).stop;
    },
    async stop() {
      await (stopWorker ?? stopQueueAndDatabase)();
      provider.stop();
      await provider.exited;
      await postgres?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
    async generate(prompt, recipe = {}) {
      const order = { clientKey: newClientKey(), recipe: recipeOf(prompt, recipe), repeats: null };
      const started = await startGenerations(opened.db, owner, [order]);
      if (!started.ok) throw new Error(`The order was refused: ${started.failure.code}.`);
      return started.value[0] ?? '';
    },
    async untilState(id, ...states) {
      const wanted = states.length > 0 ? states : ends;
      let seen = '';
      return until(
        async () => {
          const generation = await see(id);
          seen = generation.state;
          return wanted.includes(generation.state) ? generation : null;
        },
        () => `${wanted.join(' or ')}, and not ${seen}`,
      );
    },
    bills: (prompt) => listBills(provider.url, prompt),
  };
}

/** A small picture unless told: 1024 × 1024 is the least there is, and costs the least to decode. */
export function recipeOf(prompt: string, recipe: Partial<Recipe> = {}): Recipe {
  const size = { method: 'pixels', width: 1024, height: 1024 };
  return Recipe.parse({ ...emptyRecipe, size, ...recipe, prompt });
}

/**
 * What a condition gives as soon as it gives something.
 *
 * @param what is waited for, to be read when it does not come
 */
export async function until<Value>(
  condition: () => Promise<Value | null | false> | Value | null | false,
  what: () => string = () => 'what was waited for',
): Promise<Value> {
  const deadline = performance.now() + untilMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > deadline) return expect.fail(`${what()}: not within ${untilMs} ms`);
    await sleep(10);
  }
}

async function seeGeneration(db: Db, owner: Viewer, id: string): Promise<Generation> {
  const owned = await getGeneration(db, owner.id, id);
  if (!owned) throw new Error(`There is no generation ${id}.`);
  return toGeneration(owned);
}

async function listBills(demoUrl: string, prompt: string): Promise<Bill[]> {
  const response = await fetch(`${demoUrl}/demo/bills`);
  const bills = (await response.json()) as Bill[];
  return bills.filter((bill) => bill.prompt === prompt);
}

/** Either database, by the project that runs: null means the embedded one, ready in the data folder. */
async function makeDatabase(dataDir: string) {
  const server = inject('postgresServer');
  if (!server) {
    await cp(join(inject('embeddedTemplate') ?? '', 'database'), join(dataDir, 'database'), {
      recursive: true,
    });
    return null;
  }
  return makePostgresDatabase(server);
}

/** Exactly these settings: a test must never find a real key or a real database. */
function setEnvironment(values: Readonly<Partial<Record<SettingName, string | undefined>>>): void {
  const names = Object.keys(allSettings) as SettingName[];
  setVariables(Object.fromEntries(names.map((name) => [name, values[name]])));
}

async function stopQueueAndDatabase(): Promise<void> {
  await stopWork();
  await (await database()).close();
}
