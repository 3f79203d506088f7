import type { Generation } from '#lib/generations/generation';
import type { FaultPoint } from '#lib/platform/fault-point';
import type { Failure, Kill, Order } from './case-plan.ts';

/** What a worker program is told. */
export type Command =
  | { readonly type: 'live'; readonly stop: Stop | null; readonly failure: Failure | null }
  | { readonly type: 'order'; readonly orders: readonly Order[] }
  /** Say what is left once nothing is under way any more, or the time is up. */
  | { readonly type: 'rest'; readonly withinMs: number };

/** What the program does to itself at a point. */
export interface Stop {
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  readonly point: FaultPoint;
  readonly passing: number;
}

export function stopOf(kill: Kill): Stop | null {
  return kill.at === 'point' ? { signal: 'SIGKILL', ...kill } : null;
}

/** What it says. Milliseconds count from the command to live. */
export type Word =
  | { readonly type: 'loaded' }
  | { readonly type: 'kept'; readonly keys: Readonly<Record<string, string | null>> }
  | { readonly type: 'started'; readonly ms: number }
  | { readonly type: 'accepted'; readonly clientKey: string }
  | { readonly type: 'failed on purpose'; readonly kind: Failure['kind'] }
  | { readonly type: 'passed'; readonly point: FaultPoint; readonly ms: number }
  | { readonly type: 'stopping'; readonly point: FaultPoint }
  /** All that was ordered has come to its end. */
  | { readonly type: 'idle' }
  | { readonly type: 'rested'; readonly remains: Remains };

/** What a studio holds when it has come to rest. */
export interface Remains {
  readonly generations: readonly RemainingGeneration[];
  /** Content keys whose file is not there or is not what the key says. */
  readonly damaged: readonly string[];
}

export interface RemainingGeneration {
  readonly clientKey: string;
  readonly state: Generation['state'];
  readonly images: readonly RemainingImage[];
  /** Images that the ledger says came back; null while it says nothing. */
  readonly settled: number | null;
  /** Whether the journal has an answer with pictures to its last call. */
  readonly isAnswered: boolean;
}

export interface RemainingImage {
  readonly id: string;
  readonly state: 'pending' | 'stored' | 'missing' | 'deleted';
  readonly contentKey: string | null;
}
