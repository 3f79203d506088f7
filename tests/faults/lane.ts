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

/**
 * How many cases live side by side. Most of a life is waiting: for the disk, for the provider, for the
 * lease of the one before it.
 */
const casesAtOnce = 3;

/** Runs cases on one kind of database until there were enough kills. */
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
    let killed = 0;
    let at = 0;
    const goOn = async () => {
      while (left > 0) {
        const planned = Math.min(left, killsPerCase);
        left -= planned;
        const number = caseNumber(database, seed + at);
        at += 1;
        const result = await liveThrough(planCase(number, planned), worlds, bundle);
        results.push(result);
        // A life that ended by itself was not killed: another one is in its place.
        left += planned - result.history.kills.length;
        killed += result.history.kills.length;
        sayFindings(result);
        const seconds = Math.round((performance.now() - startedAt) / 1000);
        console.log(`  ${database}: ${killed} kills in ${seconds} s`);
      }
    };
    await Promise.all(Array.from({ length: casesAtOnce }, goOn));
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
  try {
    const result = await liveThrough(plan, worlds, bundle);
    sayFindings(result);
    return result;
  } finally {
    await worlds.close();
  }
}

async function liveThrough(
  plan: CasePlan,
  worlds: WorldMaker,
  bundle: Bundle,
): Promise<CaseResult> {
  const world = await worlds.make();
  try {
    return await runCase(plan, world, bundle);
  } finally {
    await world.remove();
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
