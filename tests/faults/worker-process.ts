import { type ChildProcess, spawn } from 'node:child_process';
import {
  type ProgramExit,
  programEnvironment,
  programExit,
  type StudioSettings,
} from '../../scripts/studio-program.ts';
import { shortLifeFlags } from './bundle.ts';
import type { Command, Word } from './messages.ts';

type Said<Type extends Word['type']> = Extract<Word, { type: Type }>;

/** A worker program from outside. */
export interface WorkerProcess {
  readonly pid: number;
  tell(command: Command): void;
  /** The first word of this type, past or to come; null when it ends or the time is up before. */
  hear<Type extends Word['type']>(
    type: Type,
    withinMs: number,
    isMeant?: (word: Said<Type>) => boolean,
  ): Promise<Said<Type> | null>;
  /** All words of a type so far. */
  heard<Type extends Word['type']>(type: Type): Said<Type>[];
  kill(signal: NodeJS.Signals): void;
  readonly exited: Promise<ProgramExit>;
  /** What it wrote about an end of its own. */
  readonly complaint: () => string;
}

/** A program that was bundled, and a folder where its compiled code is kept from life to life. */
export interface Bundle {
  readonly program: string;
  readonly cacheDir: string;
}

export function startWorkerProcess(
  settings: StudioSettings,
  { program, cacheDir }: Bundle,
): WorkerProcess {
  const child = spawn(process.execPath, [...shortLifeFlags, program], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...programEnvironment(settings), NODE_COMPILE_CACHE: cacheDir },
  });
  const words: Word[] = [];
  const listeners = new Set<() => void>();
  let hasEnded = false;
  const tellListeners = () => {
    for (const listener of [...listeners]) listener();
  };
  child.on('message', (word: Word) => {
    words.push(word);
    tellListeners();
  });
  const exited = programExit(child).finally(() => {
    hasEnded = true;
    tellListeners();
  });
  const heard = <Type extends Word['type']>(type: Type) =>
    words.filter((word): word is Said<Type> => word.type === type);
  return {
    pid: child.pid ?? 0,
    // One that is dying hears nothing any more.
    tell: (command) => void (child.connected && child.send(command, () => {})),
    heard,
    hear: (type, withinMs, isMeant = () => true) =>
      new Promise((settle) => {
        const look = () => {
          const first = heard(type).find(isMeant) ?? null;
          if (!first && !hasEnded) return;
          end(first);
        };
        const timer = setTimeout(() => end(null), withinMs);
        const end = (word: Said<typeof type> | null) => {
          clearTimeout(timer);
          listeners.delete(look);
          settle(word);
        };
        listeners.add(look);
        look();
      }),
    kill: (signal) => void child.kill(signal),
    exited,
    complaint: keepComplaint(child),
  };
}

function keepComplaint(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  return () => said.trimEnd();
}
