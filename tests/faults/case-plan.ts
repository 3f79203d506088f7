import { type FaultPoint, faultPoints } from '#lib/platform/fault-point';
import { seededRandom } from '#lib/seeded-random';

/**
 * What a case does, worked out from its number alone, so that a case which found something can be
 * run again. A case is a studio of its own, database and pictures: it lives, is killed and lives
 * again, and is then let finish.
 */
export interface CasePlan {
  readonly number: number;
  readonly database: DatabaseKind;
  readonly lives: readonly Life[];
}

export type DatabaseKind = 'embedded' | 'postgres';

export interface Life {
  readonly kill: Kill;
  readonly failure: Failure | null;
  readonly orders: readonly Order[];
}

/** The process kills itself at a point, or is killed from outside. Moments in milliseconds. */
export type Kill =
  | { readonly at: 'point'; readonly point: FaultPoint; readonly passing: number }
  | { readonly at: 'moment'; readonly since: 'told' | 'started'; readonly ms: number };

/** What goes wrong before the kill, at the n-th passing, counted from 1. */
export type Failure =
  | { readonly kind: FileFailure; readonly passing: number; readonly times: number }
  | { readonly kind: 'query refused' | 'query unanswered'; readonly passing: number }
  | { readonly kind: 'database gone'; readonly ms: number };

/** Each is thrown at the point before the step that it says has failed. */
export const fileFailures = {
  'disk full': 'file-opened',
  'write failed': 'file-opened',
  'fsync failed': 'file-written',
  'rename failed': 'file-synced',
  'folder fsync failed': 'file-renamed',
} as const satisfies Record<string, FaultPoint>;

export type FileFailure = keyof typeof fileFailures;

export interface Order {
  readonly clientKey: string;
  /** Used once, so it names the order at the provider as well. */
  readonly prompt: string;
  /** The most pictures of a set; null for one picture. */
  readonly most: number | null;
}

export const killsPerCase = 40;

/** How long a life is waited for, in milliseconds, that neither comes to its point nor gets done. */
export const longestLifeMs = 3000;

/** A journal is cleared of what is ten minutes old, and no life here is as long. */
const killPoints = faultPoints.filter((point) => point !== 'journal-removed');

const words: ReadonlyArray<readonly [share: number, text: string, most: number | null]> = [
  [0.74, 'a lighthouse', null],
  [0.12, 'a set of 3 boats [fewer]', 3],
  [0.04, 'a set of 2 boats [one dead link]', 2],
  [0.03, 'a mill [500 billed]', null],
  [0.03, 'a mill [truncated]', null],
  [0.02, 'a mill [reset billed]', null],
  [0.01, 'a mill [no images]', null],
  [0.01, 'a mill [429]', null],
];

export function planCase(number: number, kills = killsPerCase): CasePlan {
  const random = seededRandom(number);
  const database = number % 2 === 0 ? 'embedded' : 'postgres';
  const lives = Array.from({ length: kills }, (_, at) => ({
    kill: planKill(random),
    failure: planFailure(random, database),
    orders: Array.from({ length: 1 + Math.floor(random() * 2) }, (_each, order) =>
      planOrder(random, `order ${order + 1} of life ${at + 1} in case ${number}`),
    ),
  }));
  return { number, database, lives };
}

function planKill(random: () => number): Kill {
  if (random() < 0.25) {
    const since = random() < 0.3 ? 'told' : 'started';
    return { at: 'moment', since, ms: Math.floor(random() * 1000) };
  }
  const point = pick(killPoints, random);
  // Twice over the chance: most steps of a short life are its first ones.
  return { at: 'point', point, passing: 1 + Math.floor(random() * random() * 3) };
}

function planFailure(random: () => number, database: DatabaseKind): Failure | null {
  const kind = random();
  const passing = 1 + Math.floor(random() * 6);
  if (kind < 0.12) {
    const names = Object.keys(fileFailures) as FileFailure[];
    const name = pick(names, random);
    return { kind: name, passing, times: name === 'disk full' ? 8 : 1 };
  }
  if (kind < 0.18) return { kind: 'query refused', passing: 1 + Math.floor(random() * 60) };
  if (database === 'embedded') return null;
  if (kind < 0.24) return { kind: 'query unanswered', passing: 1 + Math.floor(random() * 60) };
  return kind < 0.28 ? { kind: 'database gone', ms: Math.floor(random() * 600) } : null;
}

function planOrder(random: () => number, place: string): Order {
  const { text, most } = wordsAt(random());
  return { clientKey: seededKey(random), prompt: `${text}, ${place}`, most };
}

/** @param at in [0, 1), of which each row of the table takes its share */
function wordsAt(at: number): { text: string; most: number | null } {
  let passed = 0;
  for (const [share, text, most] of words) {
    passed += share;
    if (at < passed) return { text, most };
  }
  return { text: 'a lighthouse', most: null };
}

/** A UUIDv4 that comes again with the case. */
function seededKey(random: () => number): string {
  const hex = Array.from({ length: 30 }, () => Math.floor(random() * 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value;
}
