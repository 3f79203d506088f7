import type { Failure } from '#lib/platform/seedream/failure';

/** Nothing is sent until a person has seen to it. */
export interface Stop {
  /** ISO 8601. */
  readonly since: string;
  /** What the provider said. */
  readonly failure: Failure;
}

/** What the queued generations of an owner wait behind. */
export interface QueueState {
  /**
   * From 1, by identifier: where each stands among all that are queued, whoever ordered them. Those of
   * experiments give way, and have no place that would stay.
   */
  readonly places: Readonly<Record<string, number>>;
  readonly stop: Stop | null;
}

/** Whether others stand before any of them. */
export function isBehindOthers({ places }: QueueState): boolean {
  const all = Object.values(places);
  return Math.max(0, ...all) > all.length;
}
