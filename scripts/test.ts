/**
 * `npm test`: every check of the project, one stage after the other, up to the first that fails.
 * `npm test -- unit e2e` runs only the stages named, `npm test -- tests/unit/house.test.ts` one file.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settings } from '#lib/platform/env-schema';
import { type Choosable, testChoice } from './test-choice.ts';
import { type Counts, clearReports, playwrightCounts, vitestCounts } from './test-reports.ts';

interface Stage extends Choosable {
  /** Each is a program of this project and its arguments; all have to succeed. Filters go to the last. */
  readonly programs: readonly (readonly string[])[];
  /** How many tests passed and failed, for the stages that count them. */
  readonly counts?: () => Counts | null;
}

const bin = (...path: string[]) => join('node_modules', ...path);
const next = bin('next', 'dist', 'bin', 'next');
const vitest = bin('vitest', 'vitest.mjs');
/** Does nothing where the last one is of these sources. */
const build = ['scripts/build.ts'];

const stages: readonly Stage[] = [
  // First, so that a machine that lacks one hears of it at once and of all of them.
  { name: 'tools', programs: [['scripts/test-tools.ts']] },
  { name: 'house', programs: [['scripts/house-rules.ts', '--check']] },
  { name: 'env', programs: [['scripts/env-example.ts', '--check']] },
  {
    name: 'types',
    programs: [
      [next, 'typegen'],
      [bin('typescript', 'bin', 'tsc'), '--noEmit'],
    ],
  },
  {
    name: 'lint',
    programs: [[bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  },
  vitestStage('unit'),
  // On the embedded database and on a Postgres server.
  vitestStage('integration', 'integration-*'),
  { name: 'build', programs: [build] },
  {
    name: 'e2e',
    folder: 'tests/e2e',
    programs: [build, [bin('@playwright', 'test', 'cli.js'), 'test']],
    counts: playwrightCounts,
  },
  {
    name: 'faults',
    programs: [
      build,
      [
        '--conditions=react-server',
        'tests/faults/run.ts',
        ...['--kills', '500', '--seed', '1', '--studio-kills', '5'],
      ],
    ],
  },
  // Last: it asks the registry, whose answer may change while the project does not.
  { name: 'advisories', programs: [['scripts/advisories.ts']] },
];

function vitestStage(name: string, project = name): Stage {
  const report = `test-results/reports/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    folder: `tests/${name}`,
    programs: [[vitest, 'run', '--project', project, ...reporters]],
    counts: () => vitestCounts(report),
  };
}

interface Outcome {
  readonly stage: Stage;
  readonly succeeded: boolean;
  readonly seconds: string;
  readonly counts: Counts | null;
}

async function runStage(stage: Stage, filters: readonly string[]): Promise<Outcome> {
  console.log(`\n── ${stage.name}`);
  const start = performance.now();
  let succeeded = true;
  for (const [at, program] of stage.programs.entries()) {
    const isLast = at === stage.programs.length - 1;
    succeeded &&= (await exitCode(isLast ? [...program, ...filters] : program)) === 0;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${stage.name}: ${succeeded ? 'passed' : 'failed'} in ${seconds} s`);
  return { stage, succeeded, seconds, counts: stage.counts?.() ?? null };
}

function exitCode(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: testEnvironment() });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, passOn);
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, passOn);
      settle(code ?? 1);
    });
  });
}

/** Without any setting of the studio: a test must never find a real key or a real database. */
function testEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
  };
  for (const name of Object.keys(settings)) delete environment[name];
  return environment;
}

function printSummary(outcomes: readonly Outcome[]): void {
  console.log('');
  for (const { stage, succeeded, seconds, counts } of outcomes) {
    const tests = counts && `, ${counts.passed} passed, ${counts.failed} failed`;
    const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : '';
    const state = succeeded ? 'ok' : 'failed';
    console.log(`${stage.name}: ${state} in ${seconds} s${tests ?? ''}${skipped}`);
  }
  const sum = (key: keyof Counts) =>
    outcomes.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  console.log(`total: ${sum('passed')} passed, ${sum('failed')} failed`);
}

async function main(words: readonly string[]): Promise<number> {
  const choice = testChoice(stages, words);
  if (typeof choice === 'string') {
    console.error(choice);
    return 1;
  }
  clearReports();
  const outcomes: Outcome[] = [];
  for (const stage of choice.stages) {
    const outcome = await runStage(stage, choice.filters);
    outcomes.push(outcome);
    if (!outcome.succeeded) break;
  }
  printSummary(outcomes);
  return outcomes.every((outcome) => outcome.succeeded) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
