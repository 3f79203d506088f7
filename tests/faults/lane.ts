import { type DatabaseKind, killsPerCase, planCase } from './case-plan.ts';
import type { CaseResult } from './compare-case.ts';
import { measurePickUp } from './pick-up.ts';
import { runCase } from './run-case.ts';
import type { Bundle } from './worker-process.ts';
import { openWorlds } from './world.ts';

export interface Lane {
  readonly database: DatabaseKind;
  readonly results: readonly CaseResult[];
  /** With the lease of a studio, in milliseconds; null where nothing was picked up. */
  readonly pickUpMs: number | null;
  readonly seconds: number;
}

/** Runs cases on one kind of database, one after the other, until there were enough kills. */
export async function runLane(
  database: DatabaseKind,
  { kills, seed }: { readonly kills: number; readonly seed: number },
  bundle: Bundle,
): Promise<Lane> {
  const startedAt = performance.now();
  const worlds = await openWorlds(database);
  try {
    const results: CaseResult[] = [];
    let left = kills;
    for (let at = 0; left > 0; at += 1) {
      const number = caseNumber(database, seed + at);
      const world = await worlds.make();
      const result = await runCase(planCase(number, Math.min(left, killsPerCase)), world, bundle);
      await world.remove();
      results.push(result);
      left -= result.history.kills.length;
      sayFindings(result);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      console.log(`  ${database}: ${kills - left} kills in ${seconds} s`);
    }
    const pickUpMs = await measurePickUp(worlds, bundle);
    return { database, results, pickUpMs, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    await worlds.close();
  }
}

/** Runs one case again. */
export async function replay(number: number, bundle: Bundle): Promise<CaseResult> {
  const plan = planCase(number);
  const worlds = await openWorlds(plan.database);
  const world = await worlds.make();
  try {
    const result = await runCase(plan, world, bundle);
    sayFindings(result);
    return result;
  } finally {
    await world.remove();
    await worlds.close();
  }
}

/** Even numbers are cases of the embedded database, odd ones of Postgres. */
function caseNumber(database: DatabaseKind, at: number): number {
  return 2 * at + (database === 'postgres' ? 1 : 0);
}

function sayFindings({ plan, billedTwice, lost }: CaseResult): void {
  for (const finding of [...billedTwice, ...lost]) {
    console.error(`FOUND in case ${plan.number} (npm run faults -- --replay ${plan.number}):`);
    console.error(`  ${finding}`);
  }
}
