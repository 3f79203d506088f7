import { performance } from 'node:perf_hooks';
import { desc } from 'drizzle-orm';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { setVariables } from '#tests/support/settings';
import type { StudioSettings } from '../../scripts/studio-program.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';
import { fillBesides } from './library-besides.ts';
import type { LibraryDatabase } from './library-database.ts';
import { type Asked, benchQuestions } from './library-queries.ts';
import type { StatementLog } from './statement-log.ts';

const rounds = 20;

const days = ['2026-10-01', '2026-05-20', '2025-12-31', '2025-06-17', '2025-02-02'];

/** What is promised of a group of questions, which is of each question in it. */
const promises: Record<string, { readonly share: number; readonly words: string }> = {
  first: { share: 0.95, words: 'p95 under 150 ms' },
  jumps: { share: 1, words: 'under 200 ms' },
  searches: { share: 0.95, words: 'p95 under 200 ms' },
  pages: { share: 0.95, words: 'p95 under 200 ms' },
  prompts: { share: 0.95, words: 'p95 under 150 ms' },
};

interface Answered {
  readonly name: string;
  /** Milliseconds. */
  readonly times: readonly number[];
  readonly plans: readonly (readonly string[])[];
}

/**
 * How long the gallery's database takes for everything that a person can ask of it, and the plan of
 * every statement that does. What is promised is held against the slowest question of its kind.
 *
 * @param settings of the studio that has it: what is told to a monitor is about more than the database
 */
export async function measureLibrary(
  { database: { db }, log }: LibraryDatabase,
  settings: StudioSettings,
): Promise<Figure[]> {
  setVariables(settings);
  const ids = await someImages(db);
  await fillBesides(db, 'local');
  const questions = await benchQuestions({ id: 'local' }, days, ids);
  const figures: Figure[] = [];
  const plans: (readonly string[])[] = [];
  for (const [group, asked] of Object.entries<readonly Asked[]>(questions)) {
    const answered: Answered[] = [];
    for (const question of asked) answered.push(await ask(question, log));
    for (const each of answered) {
      for (const plan of each.plans) printPlan(`${group}: ${each.name}`, each.times, plan);
    }
    plans.push(...answered.flatMap((each) => each.plans));
    figures.push(...figuresOf(group, answered));
  }
  const scans = plans.filter((plan) =>
    plan.some((line) => /Seq Scan on (?:images|sent_prompts|generations)/.test(line)),
  );
  figures.push({
    name: 'statements explained, with a sequential scan of images, prompts or generations',
    value: `${plans.length}, ${scans.length}`,
    promise: 'none with one',
  });
  return figures;
}

async function ask({ name, ask: answer }: Asked, log: StatementLog) {
  // The first time loads code, which no later one does.
  const statements = await log.during(answer);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await answer();
    times.push(performance.now() - start);
  }
  const plans: string[][] = [];
  for (const statement of statements) plans.push(await log.explain(statement));
  return { name, times, plans };
}

function figuresOf(group: string, answered: readonly Answered[]): Figure[] {
  const promise = promises[group];
  const share = promise?.share ?? 0.95;
  const slowest = answered
    .map(({ name, times }) => ({ name, time: quantile(times, share) }))
    .sort((one, other) => other.time - one.time);
  const label = share === 1 ? 'at most' : 'p95';
  const all = answered.flatMap(({ times }) => times);
  const [worst, ...next] = slowest.slice(0, 3);
  return [
    {
      name: `${group} (${answered.length}), the slowest of them`,
      value: `${label} ${milliseconds(worst?.time ?? Number.NaN)}: ${worst?.name}`,
      ...(promise && { promise: promise.words }),
    },
    ...next.map(({ name, time }) => ({ name: '  then', value: `${milliseconds(time)}: ${name}` })),
    { name: '  all together', value: `median ${milliseconds(quantile(all, 0.5))}` },
  ];
}

/** Pictures from all over the library. */
async function someImages(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .orderBy(desc(images.id))
    .limit(20_000);
  return rows.filter((_, at) => at % 1000 === 0).map(({ id }) => id);
}

function printPlan(name: string, times: readonly number[], plan: readonly string[]): void {
  console.log(`\n  ${name} (median ${milliseconds(quantile(times, 0.5))})`);
  for (const line of plan) console.log(`    ${line.slice(0, 180)}`);
}
