import { type CasePlan, type DatabaseKind, killsPerCase, planCase } from './case-plan.ts';
import type { CaseResult } from './compare-case.ts';
import { measurePickUp } from './pick-up.ts';
import { runCase } from './run-case.ts';
import type { Bundle } from './worker-process.ts';
import { openWorlds, type WorldMaker } from './world.ts';

export interface Lane {
  readonly database: DatabaseKind;
  readonly results: readonly CaseResult[];
  /** With the lease of a studio, in milliseconds; null where nothing was picked up. */
  readonly pickUpMs: number | null;
  readonly seconds: number;
}

/** Lives wait: for a lease, for an answer, for their end. Another case uses the time. */
const casesAtOnce = 2;

/** Runs cases on one kind of database until there were enough kills. */
export async function runLane(
  database: DatabaseKind,
  { kills, seed }: { readonly kills: number; readonly seed: number },
  bundle: Bundle,
): Promise<Lane> {
  const startedAt = performance.now();
  const secondsNow = () => (performance.now() - startedAt) / 1000;
  const worlds = await openWorlds(database);
  try {
    const results: CaseResult[] = [];
    let left = kills;
    let next = seed;
    const runCases = async () => {
      while (left > 0) {
        const plan = planCase(caseNumber(database, next), Math.min(left, killsPerCase));
        next += 1;
        left -= plan.lives.length;
        const result = await runInWorld(plan, worlds, bundle);
        results.push(result);
        // A life that ended by itself was no kill.
        left += plan.lives.length - result.history.kills.length;
        const done = results.reduce((sum, { history }) => sum + history.kills.length, 0);
        console.log(`  ${database}: ${done} kills in ${Math.round(secondsNow())} s`);
      }
    };
    await Promise.all(Array.from({ length: casesAtOnce }, runCases));
    const pickUpMs = await measurePickUp(worlds, bundle);
    return { database, results, pickUpMs, seconds: secondsNow() };
  } finally {
    await worlds.close();
  }
}

async function runInWorld(plan: CasePlan, worlds: WorldMaker, bundle: Bundle): Promise<CaseResult> {
  const world = await worlds.make();
  try {
    const result = await runCase(plan, world, bundle);
    sayFindings(result);
    return result;
  } finally {
    await world.remove();
  }
}

/** Runs one case again. */
export async function replay(number: number, bundle: Bundle): Promise<CaseResult> {
  const plan = planCase(number);
  const worlds = await openWorlds(plan.database);
  try {
    return await runInWorld(plan, worlds, bundle);
  } finally {
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
