/**
 * `npm run faults`: kills workers at every step of a paid call and at random moments, makes files
 * and queries fail, and compares what the provider billed with what was kept and is shown. Ends with
 * 1 when anything was billed twice or lost.
 *
 *   npm run faults -- --kills 5000 --database both --seed 1 --write
 *   npm run faults -- --replay 1234
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeTempFolder } from '#tests/support/temp-folder';
import { bundleWorkerProgram } from './bundle.ts';
import type { DatabaseKind } from './case-plan.ts';
import { type Lane, replay, runLane } from './lane.ts';
import { pickUpProblem } from './pick-up.ts';
import { countFindings, tableOf, writeReport } from './report.ts';
import { checkStudios } from './studios.ts';
import type { Bundle } from './worker-process.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    database: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
    /** Kills of a whole studio, after those of its worker; they need a build. */
    'studio-kills': { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});

const cacheDir = await makeTempFolder('compiled');
try {
  const bundle = { program: await bundleWorkerProgram(), cacheDir };
  const findings =
    values.replay === undefined
      ? (await runLanes(bundle)) + (await runStudios())
      : countFindings([await replay(Number(values.replay), bundle)]);
  const failed = findings > 0 ? 1 : 0;
  console.log(`faults: ${1 - failed} passed, ${failed} failed`);
  process.exitCode = failed;
} finally {
  await rm(cacheDir, { recursive: true, force: true });
}

async function runLanes(bundle: Bundle): Promise<number> {
  const databases = databasesOf(values.database);
  const seed = Number(values.seed);
  const kills = Math.ceil(Number(values.kills) / databases.length);
  console.log(`${kills} kills on each of ${databases.join(' and ')}, seed ${seed}`);
  const lanes = await Promise.all(
    databases.map((database) => runLane(database, { kills, seed }, bundle)),
  );
  const table = tableOf(lanes, seed);
  console.log(`\n${table}\n`);
  if (values.write) await writeReport(table);
  return countFindings(lanes.flatMap(({ results }) => results)) + countLatePickUps(lanes);
}

function countLatePickUps(lanes: readonly Lane[]): number {
  const problems = lanes.flatMap(({ database, pickUpMs }) => {
    const problem = pickUpProblem(pickUpMs);
    return problem === null ? [] : [`${database}: ${problem}`];
  });
  for (const problem of problems) console.error(`FOUND: ${problem}`);
  return problems.length;
}

async function runStudios(): Promise<number> {
  const kills = Number(values['studio-kills']);
  return kills > 0 ? checkStudios(kills, Number(values.seed)) : 0;
}

function databasesOf(name: string): DatabaseKind[] {
  if (name === 'both') return ['embedded', 'postgres'];
  if (name === 'embedded' || name === 'postgres') return [name];
  throw new Error(`--database is embedded, postgres or both, not ${name}.`);
}
