import type { Waiting } from '#lib/generations/generation';

/**
 * When the next call of an account may be sent. The provider counts images a minute and refuses what
 * is over them with 429, for the account and not for the worker that asked; so all workers of a
 * studio go through one gate, and one answer that says "wait" holds all of them.
 */
export interface Gate {
  /** Nothing is sent before this moment: the provider asked for a pause. */
  readonly pausedUntil: Date | null;
  /** Answers in a row that asked for one. While there are any, calls are sent one at a time. */
  readonly refusals: number;
  /** When all images that were sent will have been worth their time, one after the other. */
  readonly paidUntil: Date | null;
  /** The key was refused or the balance is empty: a person has to see to it. */
  readonly isStopped: boolean;
}

export interface Traffic {
  /** Calls under way, of all workers. */
  readonly sending: number;
  /** Generations that the pace holds back already, and that go first. */
  readonly ahead: number;
}

export interface GateLimits {
  /** Calls at the same time. */
  readonly concurrency: number;
  /** Null where the account has no limit that is known. */
  readonly imagesPerMinute: number | null;
}

export type Admission =
  | { readonly mayGo: true; readonly paidUntil: Date }
  | { readonly mayGo: false; readonly reason: Waiting['reason']; readonly until: Date | null };

const minuteMs = 60_000;
/**
 * Who waits for others to be done is woken by them; this is for the case that they die, and nobody
 * is left to do so.
 */
const turnMs = 20_000;

/**
 * Whether a call may be sent now, and if not, why and until when: null where no clock can tell.
 *
 * The pace is a bucket of one minute's images: a studio that was quiet may send them all at once,
 * and after that they come back one by one (the generic cell rate algorithm, ITU-T I.371).
 *
 * @param images how many it may bring
 */
export function admit(
  gate: Gate,
  { sending, ahead }: Traffic,
  limits: GateLimits,
  images: number,
  now: Date,
): Admission {
  if (gate.isStopped) return { mayGo: false, reason: 'stopped', until: null };
  if (gate.pausedUntil !== null && gate.pausedUntil > now) {
    return { mayGo: false, reason: 'rate', until: gate.pausedUntil };
  }
  const isProbing = gate.refusals > 0;
  if (sending >= (isProbing ? 1 : limits.concurrency)) {
    const until = new Date(now.getTime() + turnMs);
    return { mayGo: false, reason: isProbing ? 'rate' : 'turn', until };
  }
  if (limits.imagesPerMinute === null) return { mayGo: true, paidUntil: now };
  const eachMs = minuteMs / limits.imagesPerMinute;
  const before = Math.max(now.getTime(), gate.paidUntil?.getTime() ?? 0);
  const paidUntil = new Date(before + images * eachMs);
  const excessMs = paidUntil.getTime() - now.getTime() - minuteMs;
  // A set that is larger than a minute's images goes when nothing else is owed.
  if (excessMs > 0 && before > now.getTime()) {
    const waitMs = Math.min(excessMs, before - now.getTime()) + ahead * eachMs;
    return { mayGo: false, reason: 'pace', until: new Date(now.getTime() + waitMs) };
  }
  return { mayGo: true, paidUntil };
}
