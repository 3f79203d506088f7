import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { type SettingName, settings } from '#lib/platform/env-schema';

/** What a studio is told: names of settings and their values, as a person would write them. */
export type StudioSettings = Readonly<Partial<Record<SettingName, string | undefined>>>;

export interface ProgramExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Starts a program of the studio: `next` or the demo server. It stands in a process group of its
 * own, so that Ctrl+C reaches it once, through its parent, and has a channel to this process, by
 * which it notices when this one is gone.
 */
export function spawnProgram(program: string, args: string[], given: StudioSettings): ChildProcess {
  return spawn(process.execPath, [...nodeOptions(program), program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...programEnvironment(given),
      NODE_ENV: args[0] === 'dev' ? 'development' : 'production',
    },
    detached: process.platform !== 'win32',
  });
}

export const nextProgram = join('node_modules', 'next', 'dist', 'bin', 'next');
export const demoProgram = join('lib', 'platform', 'seedream', 'demo-main.ts');

/** Settles when it has ended and everything it said has been read. */
export async function programExit(child: ChildProcess): Promise<ProgramExit> {
  // Not `close`, which never comes once this side has closed the channel.
  const exit = new Promise<ProgramExit>((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => settle({ code, signal }));
  });
  const output = [child.stdout, child.stderr].map((stream) => stream && finished(stream));
  await Promise.allSettled([exit, ...output]);
  return exit;
}

function nodeOptions(program: string): string[] {
  // Next sets the condition for the code it bundles; only what Node runs as it stands needs it.
  if (program !== nextProgram) return ['--conditions=react-server'];
  return ['--import', pathToFileURL(resolve('scripts', 'end-with-parent.ts')).href];
}

/**
 * The environment of this process with exactly the given settings. One that is not given is set to
 * nothing rather than left out, so that neither the environment of whoever runs this nor a `.env`
 * in the folder can slip one in: a test must never find a real key.
 */
export function programEnvironment(given: StudioSettings): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(settings) as SettingName[]) {
    environment[name] = given[name]?.trim() ?? '';
  }
  return {
    ...environment,
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    STUDIO_STARTED_BY: String(process.pid),
    // The framework's own reading of .env files, which would also rewrite a $ in a key.
    __NEXT_PROCESSED_ENV: 'true',
  };
}
