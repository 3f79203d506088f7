import { performance } from 'node:perf_hooks';
import { type Figure, milliseconds, quantile } from './figures.ts';
import type { Asked, benchQuestions } from './library-queries.ts';
import type { StatementLog } from './statement-log.ts';

const rounds = 12;

const promises: Record<string, string> = {
  first: 'p95 under 150 ms',
  jumps: 'under 200 ms',
  searches: 'p95 under 200 ms',
};

/**
 * How long the gallery's database takes for everything that a person can ask of it, and the plan of
 * every statement that does.
 *
 * @param isVerbose prints every question and every plan, not only the slowest
 */
export async function measureLibrary(
  questions: ReturnType<typeof benchQuestions>,
  log: StatementLog,
  isVerbose: boolean,
): Promise<Figure[]> {
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
        const isScan = plan.some((line) => /Seq Scan on images/.test(line));
        if (isScan) scanned += 1;
        if (isVerbose || isScan) printPlan(`${group}: ${name}`, quantile(times, 0.5), plan);
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
    name: 'statements explained, with a sequential scan of images',
    value: `${planned}, ${scanned}`,
    promise: 'none with one',
  });
  return figures;
}

function printPlan(name: string, median: number, plan: readonly string[]): void {
  console.log(`\n  ${name} (median ${milliseconds(median)})`);
  for (const line of plan) console.log(`    ${line.slice(0, 180)}`);
}
