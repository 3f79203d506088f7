import type { Waiting } from '#lib/generations/generation';

/** What all wait out together: too many images a minute, or a provider that nobody reaches. */
export type PauseReason = Extract<Waiting['reason'], 'rate' | 'unreachable'>;

/**
 * When the next call of an account may be sent. The provider counts images a minute and refuses what
 * is over them with 429, for the account and not for the worker that asked; so all workers of a
 * studio go through one gate, and one answer that says "wait" holds all of them. A call that reaches
 * nobody does, too: the others would fare no better.
 */
export interface Gate {
  /** Nothing is sent before this moment. */
  readonly pausedUntil: Date | null;
  /** Why the last pause began. */
  readonly pausedFor: PauseReason;
  /** Pauses in a row. While there are any, calls are sent one at a time. */
  readonly refusals: number;
  /** When all images that were sent will have been worth their time, one after the other. */
  readonly paidUntil: Date | null;
  /** The key was refused or the balance is empty: a person has to see to it. */
  readonly isStopped: boolean;
}

export interface Traffic {
  /** Calls under way, of all workers. */
  readonly sending: number;
  /** Those of them that left after the last pause had begun, and so find out whether it is over. */
  readonly probing: number;
  /** Generations that sleep until a place is free, and go first; no more than there are places. */
  readonly turnsAhead: number;
  /** Generations that the pace holds back already, and that go first. */
  readonly paceAhead: number;
}

export interface GateLimits {
  /** Calls at the same time. */
  readonly concurrency: number;
  /** Null where the account has no limit that is known. */
  readonly imagesPerMinute: number | null;
}

export type Admission =
  /** `paidUntil` is null where there is no pace to keep. */
  | { readonly mayGo: true; readonly paidUntil: Date | null }
  /** `until` is null where no clock can tell: somebody wakes it. */
  | { readonly mayGo: false; readonly reason: Waiting['reason']; readonly until: Date | null };

const minuteMs = 60_000;

/** How many calls more may be under way at this moment, whatever their pace. */
export function freePlaces(
  gate: Gate,
  { sending, probing }: Pick<Traffic, 'sending' | 'probing'>,
  limits: GateLimits,
  now: Date,
): number {
  if (gate.isStopped || isPaused(gate, now)) return 0;
  const places = Math.max(0, limits.concurrency - sending);
  // After a pause one call finds out whether it is over. It waits for none that left before: where
  // the network is gone, those hang until their deadline.
  return gate.refusals > 0 ? Math.min(places, Math.max(0, 1 - probing)) : places;
}

/**
 * Whether a call may be sent now, and if not, why and until when.
 *
 * The pace is a bucket of one minute's images: a studio that was quiet may send them all at once,
 * and after that they come back one by one (the generic cell rate algorithm, ITU-T I.371).
 *
 * @param images how many it may bring
 */
export function admit(
  gate: Gate,
  { turnsAhead, paceAhead, ...underWay }: Traffic,
  limits: GateLimits,
  images: number,
  now: Date,
): Admission {
  if (gate.isStopped) return { mayGo: false, reason: 'stopped', until: null };
  if (isPaused(gate, now)) {
    return { mayGo: false, reason: gate.pausedFor, until: gate.pausedUntil };
  }
  // Who finds out after a pause is chosen when it begins, and need not be the oldest.
  const ahead = gate.refusals > 0 ? 0 : turnsAhead;
  if (freePlaces(gate, underWay, limits, now) <= ahead) {
    return { mayGo: false, reason: 'turn', until: null };
  }
  if (limits.imagesPerMinute === null) return { mayGo: true, paidUntil: null };
  const eachMs = minuteMs / limits.imagesPerMinute;
  const before = Math.max(now.getTime(), gate.paidUntil?.getTime() ?? 0);
  const owedMs = before - now.getTime();
  const excessMs = Math.max(0, owedMs + images * eachMs - minuteMs);
  // A set that is larger than a minute's images goes when nothing else is owed. Behind older ones
  // nobody takes what they save for, or a set would never see its turn among single pictures.
  if (owedMs > 0 && (excessMs > 0 || paceAhead > 0)) {
    const waitMs = Math.min(excessMs, owedMs) + paceAhead * eachMs;
    return { mayGo: false, reason: 'pace', until: new Date(now.getTime() + waitMs) };
  }
  return { mayGo: true, paidUntil: new Date(before + images * eachMs) };
}

/** Whether an answer to a call that left then says anything of the pause that holds now. */
export function leftAfterPause(sentAt: Date, pausedFrom: Date | null): boolean {
  return pausedFrom === null || sentAt > pausedFrom;
}

function isPaused({ pausedUntil }: Gate, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > now;
}
