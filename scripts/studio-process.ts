/**
 * Starts a whole studio, demo server included: for `npm start`, and for the tests and the bench,
 * which want one with a data folder and a port of their own.
 */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoOptions, type DemoProcess, startDemo } from './demo-process.ts';
import {
  nextProgram,
  type ProgramExit,
  programExit,
  type StudioSettings,
  spawnProgram,
} from './studio-program.ts';

export interface StudioOptions {
  /** Settings of the studio; what is not given has its default, whatever the environment says. */
  readonly env: StudioSettings;
  /** A free one when left out. */
  readonly port?: number;
  /** Serves the sources as they change instead of the last build. */
  readonly dev?: boolean;
  /** A demo server to start, or one that runs already. Without a key, one is started anyway. */
  readonly demo?: DemoOptions | { readonly url: string };
  /** Hears what the studio writes; without it, `output` keeps it. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr') => void;
}

export interface StudioProcess {
  readonly url: string;
  /** Null when the studio has a key and no demo. */
  readonly demoUrl: string | null;
  readonly pid: number;
  /** SIGTERM unless told; the demo that came with the studio ends when the studio has. */
  readonly kill: (signal?: NodeJS.Signals) => void;
  readonly exited: Promise<ProgramExit>;
  /** All that was written so far, in the order it came. */
  readonly output: () => string;
}

/** A first start makes the database, which takes its time on a small machine. */
const readyWithinMs = 120_000;

/**
 * Starts a studio and waits until it answers.
 *
 * @throws when it ends before that, with what it said
 */
export async function startStudio(options: StudioOptions): Promise<StudioProcess> {
  const studio = await launchStudio(options);
  if (await isReady(studio)) return studio;
  studio.kill('SIGKILL');
  const { code, signal } = await studio.exited;
  throw new Error(`The studio did not start (${code ?? signal}).\n${studio.output()}`);
}

/** Starts a studio without waiting for it: see `isReady`. */
export async function launchStudio(options: StudioOptions): Promise<StudioProcess> {
  const host = options.env.HOST?.trim() || '127.0.0.1';
  const port = options.port ?? (await freePort(host));
  const demo = await demoFor(options);
  const settings = { ...options.env, HOST: host, PORT: String(port), STUDIO_DEMO_URL: demo?.url };
  const child = spawnProgram(
    nextProgram,
    [options.dev ? 'dev' : 'start', '-H', host, '-p', String(port)],
    settings,
  );
  const output = listen(child, options.onOutput);
  const exited = programExit(child).finally(() => demo?.stop?.());
  // Without the demo server every picture would fail; an end that says so is better.
  void demo?.exited?.then(() => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    options.onOutput?.('The demo server ended, so the studio stops too.\n', 'stderr');
    child.kill('SIGTERM');
  });
  return {
    url: `http://${addressOf(host)}:${port}`,
    demoUrl: demo?.url ?? null,
    pid: child.pid ?? 0,
    kill: (signal = 'SIGTERM') => void child.kill(signal),
    exited,
    output,
  };
}

/** Where a program of this machine reaches what listens there. */
function addressOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * @param withinMs how long it is waited for; bringing the database of a large library up to date takes
 *   as long as it takes
 * @returns true as soon as it is well; false when it ended, said that it failed, or took too long
 */
export async function isReady(studio: StudioProcess, withinMs = readyWithinMs): Promise<boolean> {
  let ended = false;
  const noteEnd = () => {
    ended = true;
  };
  void studio.exited.then(noteEnd, noteEnd);
  const deadline = performance.now() + withinMs;
  while (!ended && performance.now() < deadline) {
    const state = await health(studio);
    if (state !== 'silent') return state === 'well';
    await Promise.race([sleep(50), studio.exited]);
  }
  return false;
}

/** Why nothing can listen there, as the system's code (`EADDRINUSE`, …); null when it can. */
export function listenProblem(host: string, port: number): Promise<string | null> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => settle(null)));
  });
}

export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => settle(port));
    });
  });
}

async function demoFor(
  options: StudioOptions,
): Promise<(Pick<DemoProcess, 'url'> & Partial<DemoProcess>) | null> {
  if (options.demo && 'url' in options.demo) return options.demo;
  if (options.env.SEEDREAM_API_KEY?.trim() && !options.demo) return null;
  return startDemo(options.demo ?? {});
}

function listen(child: ChildProcess, onOutput: StudioOptions['onOutput']): () => string {
  let kept = '';
  const hear =
    onOutput ??
    ((text: string) => {
      kept += text;
    });
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => hear(text, name));
  }
  return () => kept;
}

/** A server whose start failed goes on to listen, and answers every request with 500. */
async function health({ url }: StudioProcess): Promise<'well' | 'failed' | 'silent'> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    if (response.status === 500) return 'failed';
    return response.ok ? 'well' : 'silent';
  } catch {
    // Not listening yet; whoever waits knows when to stop.
    return 'silent';
  }
}
