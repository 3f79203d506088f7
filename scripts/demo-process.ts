import type { ChildProcess } from 'node:child_process';
import { demoProgram, type ProgramExit, programExit, spawnProgram } from './studio-program.ts';

export interface DemoOptions {
  readonly secondsPerImage?: number;
  readonly linkSeconds?: number;
  /** `full` is beautiful and takes its time, `quick` is for tests. */
  readonly art?: 'full' | 'quick';
}

export interface DemoProcess {
  readonly url: string;
  readonly pid: number;
  /** Closes the channel, at which the demo server ends by itself. */
  readonly stop: () => void;
  readonly exited: Promise<ProgramExit>;
}

/**
 * Starts a demo server on a free port of this machine.
 *
 * @throws when it ends before it listens, with what it said
 */
export async function startDemo(options: DemoOptions = {}): Promise<DemoProcess> {
  const child = spawnProgram(demoProgram, flags(options), {});
  const exited = programExit(child);
  const said = keepErrors(child);
  const url = await Promise.race([addressFrom(child), exited.then(() => null)]);
  if (url === null) throw new Error(`The demo server did not start.\n${said()}`);
  return { url, pid: child.pid ?? 0, exited, stop: () => child.connected && child.disconnect() };
}

function flags({ secondsPerImage, linkSeconds, art }: DemoOptions): string[] {
  const given = {
    'seconds-per-image': secondsPerImage,
    'link-seconds': linkSeconds,
    art,
  };
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return ['--port', '0', ...named.flatMap(([name, value]) => [`--${name}`, String(value)])];
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((settle) => {
    child.on('message', (message) => {
      const { url } = message as { url?: unknown };
      if (typeof url === 'string') settle(url);
    });
  });
}

function keepErrors(child: ChildProcess): () => string {
  let said = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  return () => said.trimEnd();
}
