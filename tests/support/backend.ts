import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject, onTestFailed } from 'vitest';
import type { Viewer } from '#lib/accounts/viewer';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { type Recipe } from '#lib/compose/recipe';
import type { Generation } from '#lib/generations/generation';
import { newClientKey } from '#lib/id';
import type { Database, Db } from '#lib/platform/database/database';
import { type SettingName, settings as allSettings } from '#lib/platform/env-schema';
import type { Bill } from '#lib/platform/seedream/demo-server';
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

const ends: readonly Generation['state'][] = ['done', 'failed', 'canceled', 'unknown'];

/**
 * Makes the backend of one test file: a copy of a migrated embedded database or a new database on
 * the Postgres server, an empty folder for pictures, and a demo server in a process of its own. It
 * sets the environment first, because that is read once, when the first module asks for it.
 */
export async function startBackend({ settings, demo }: BackendOptions = {}): Promise<Backend> {
  const dataDir = await makeTempFolder('backend');
  const provider = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'quick', ...demo });
  const postgres = await makeDatabase(dataDir);
  setEnvironment({
    STUDIO_DATA_DIR: dataDir,
    DATABASE_URL: postgres?.url,
    STUDIO_DEMO_URL: provider.url,
    STUDIO_MIN_FREE_DISK_MB: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const { database } = await import('#lib/platform/database/database');
  const { prepareQueues } = await import('#lib/platform/jobs/queue');
  const { generationJob } = await import('#lib/generations/job-name');
  const opened = await database();
  await prepareQueues([generationJob]);
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
      const { startWorker } = await import('#lib/worker');
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
      const { startGenerations } = await import('#lib/generations/start-generations');
      const order = { clientKey: newClientKey(), recipe: recipeOf(prompt, recipe), repeats: null };
      const started = await startGenerations(opened.db, owner, [order]);
      if (!started.ok) throw new Error(`The order was refused: ${started.failure.code}.`);
      return started.value[0] ?? '';
    },
    async untilState(id, ...states) {
      const wanted = states.length > 0 ? states : ends;
      let seen: Generation['state'] | null = null;
      onTestFailed(() => console.log(`${id} was last seen ${seen}, wanted ${wanted.join(', ')}`));
      return until(async () => {
        const generation = await see(id);
        seen = generation.state;
        return wanted.includes(generation.state) ? generation : null;
      });
    },
    bills: (prompt) => listBills(provider.url, prompt),
  };
}

/** A small picture unless told: 1024 × 1024 is the least there is, and costs the least to decode. */
export function recipeOf(prompt: string, recipe: Partial<Recipe> = {}): Recipe {
  return { ...emptyRecipe, size: { method: 'pixels', width: 1024, height: 1024 }, ...recipe, prompt };
}

/** What a condition gives as soon as it gives something. @throws when the deadline passes first */
export async function until<Value>(
  condition: () => Promise<Value | null | false> | Value | null | false,
  withinMs = 15_000,
): Promise<Value> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > deadline) return expect.fail(`nothing came of it in ${withinMs} ms`);
    await sleep(10);
  }
}

async function seeGeneration(db: Db, owner: Viewer, id: string): Promise<Generation> {
  const { getGeneration } = await import('#lib/generations/queries');
  const { toGeneration } = await import('#lib/generations/generation-view');
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
  const name = `test_${newClientKey().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  return {
    url: `${server}/${name}`,
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Exactly these settings: a test must never find a real key or a real database. */
function setEnvironment(values: Readonly<Partial<Record<SettingName, string | undefined>>>): void {
  for (const name of Object.keys(allSettings) as SettingName[]) {
    const value = values[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

async function stopQueueAndDatabase(): Promise<void> {
  const { stopWork } = await import('#lib/platform/jobs/queue');
  const { database } = await import('#lib/platform/database/database');
  await stopWork();
  await (await database()).close();
}
