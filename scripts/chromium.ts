/**
 * Finds a Chromium for the end-to-end tests, the bench and the screenshots, and fetches one when
 * the machine has none.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
}

/** Quiet and the same everywhere: no GPU, no traffic of its own. */
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = process.getuid?.() === 0;

/**
 * @throws with what to do, when there is no Chromium and none can be fetched
 */
export async function findChromium(): Promise<Chromium> {
  const executablePath = installed() ?? fetched();
  if (hasSandbox(executablePath)) return { executablePath, args: quietArgs };
  return { executablePath, args: ['--no-sandbox', ...quietArgs] };
}

/** Chromium refuses its sandbox to root, and some systems refuse it to everybody. */
function hasSandbox(executablePath: string): boolean {
  if (isRoot) return false;
  const args = ['--headless', '--disable-gpu', '--dump-dom', 'about:blank'];
  return spawnSync(executablePath, args, { timeout: 60_000 }).status === 0;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(runs) ?? null;
}

function fetched(): string {
  console.log('There is no Chromium on this machine: fetching one.');
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');
  run(process.execPath, [playwright, 'install', 'chromium']);
  const first = installed();
  if (first) return first;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const second = installed();
  if (second) return second;
  throw new Error(
    `There is no Chromium that runs, and none could be fetched. ${complaint()}Install chromium, or what it lacks (npx playwright install-deps chromium), and try again.`,
  );
}

/** Why the one that was fetched does not run; empty where none was. */
function complaint(): string {
  const executablePath = chromium.executablePath();
  if (!existsSync(executablePath)) return '';
  const { stderr } = spawnSync(executablePath, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return `The one that was fetched says: ${stderr.trim()}. `;
}

/** Some systems have a `chromium-browser` that only says where to get it. */
function runs(executablePath: string): boolean {
  try {
    accessSync(executablePath, constants.X_OK);
  } catch {
    // Not there, which is the common case in a list of places to look.
    return false;
  }
  const answer = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /chrom/i.test(answer.stdout);
}

function run(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
}
