import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is the matter with a link: nothing, or what a word in the prompt asked for. */
export type LinkKind =
  | 'fine'
  | 'dead'
  | 'broken'
  | 'html'
  | 'gif'
  | 'bomb'
  | 'huge'
  | 'slow'
  | 'redirect';

export interface StoredResult {
  readonly kind: LinkKind;
  /** The JPEG, on disk. */
  readonly file: string;
}

export interface ResultStore {
  /** Keeps a picture for as long as links live and gives the token of its link. */
  readonly add: (jpeg: Buffer, kind: LinkKind) => Promise<string>;
  /** Null for a token that never was; past its time a result is 'expired'. */
  readonly find: (token: string) => StoredResult | 'expired' | null;
  readonly close: () => Promise<void>;
}

/** Old tokens are kept to tell "expired" from "never was", but not without end. */
const rememberedTokens = 10_000;

/** What setTimeout can hold: more would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Pictures in a folder of their own under the system's temporary one, gone when the store closes. */
export async function openResultStore(linkSeconds: number): Promise<ResultStore> {
  const folder = await mkdtemp(join(tmpdir(), 'seedream-demo-'));
  const results = new Map<string, StoredResult | 'expired'>();
  const timers = new Map<string, NodeJS.Timeout>();

  function expire(token: string, file: string): void {
    timers.delete(token);
    results.set(token, 'expired');
    // A reader that has the file open keeps it; whoever comes later gets a 403.
    void rm(file, { force: true });
    for (const [old, result] of results) {
      if (results.size <= rememberedTokens) break;
      if (result === 'expired') results.delete(old);
    }
  }

  return {
    async add(jpeg, kind) {
      const token = randomBytes(16).toString('hex');
      const file = join(folder, `${token}.jpg`);
      await writeFile(file, jpeg);
      results.set(token, { kind, file });
      const timer = setTimeout(
        () => expire(token, file),
        Math.min(linkSeconds * 1000, longestTimerMs),
      );
      timers.set(token, timer.unref());
      return token;
    },
    find: (token) => results.get(token) ?? null,
    async close() {
      for (const timer of timers.values()) clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
