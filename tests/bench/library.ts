import { performance } from 'node:perf_hooks';
import { desc } from 'drizzle-orm';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { type Figure, milliseconds, quantile } from './figures.ts';
import { type Asked, benchQuestions } from './library-queries.ts';
import type { StatementLog } from './statement-log.ts';

const rounds = 12;

const days = ['2026-10-01', '2026-05-20', '2025-12-31', '2025-06-17', '2025-02-02'];

const promises: Record<string, string> = {
  first: 'p95 under 150 ms',
  jumps: 'under 200 ms',
  searches: 'p95 under 200 ms',
  pages: 'p95 under 200 ms',
  prompts: 'p95 under 150 ms',
};

/**
 * How long the gallery's database takes for everything that a person can ask of it, and the plan of
 * every statement that does.
 */
export async function measureLibrary(db: Db, log: StatementLog): Promise<Figure[]> {
  const ids = await someImages(db);
  const questions = await benchQuestions({ id: 'local' }, days, ids);
  const figures: Figure[] = [];
  let scanned = 0;
  let planned = 0;
  for (const [group, asked] of Object.entries<readonly Asked[]>(questions)) {
    const all: number[] = [];
    const slowest: { name: string; p95: number }[] = [];
    for (const { name, ask } of asked) {
      const statements = await log.during(ask);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
      all.push(...times);
      slowest.push({ name, p95: quantile(times, 0.95) });
      for (const statement of statements) {
        const plan = await log.explain(statement);
        planned += 1;
        const isScan = plan.some((line) =>
          /Seq Scan on (?:images|sent_prompts|generations)/.test(line),
        );
        if (isScan) scanned += 1;
        printPlan(`${group}: ${name}`, quantile(times, 0.5), plan);
      }
    }
    const promise = promises[group];
    figures.push({
      name: `${group} (${asked.length})`,
      value: `median ${milliseconds(quantile(all, 0.5))}, p95 ${milliseconds(quantile(all, 0.95))}`,
      ...(promise && { promise }),
    });
    const worst = slowest.sort((one, other) => other.p95 - one.p95).slice(0, 3);
    for (const { name, p95 } of worst)
      figures.push({ name: `  slowest: ${name}`, value: `p95 ${milliseconds(p95)}` });
  }
  figures.push({
    name: 'statements explained, with a sequential scan of images, prompts or generations',
    value: `${planned}, ${scanned}`,
    promise: 'none with one',
  });
  return figures;
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

function printPlan(name: string, median: number, plan: readonly string[]): void {
  console.log(`\n  ${name} (median ${milliseconds(median)})`);
  for (const line of plan) console.log(`    ${line.slice(0, 180)}`);
}
