import type { Failure } from '#lib/platform/seedream/failure';

/** Nothing is sent until a person has seen to it. */
export interface Stop {
  /** ISO 8601. */
  readonly since: string;
  /** What the provider said. */
  readonly failure: Failure;
}

/** What every queued generation of an owner waits behind. */
export interface QueueState {
  /** How many are queued, without those of experiments, which give way. */
  readonly queued: number;
  /** How many of others are older than all of these, and are sent before them. */
  readonly ahead: number;
  readonly stop: Stop | null;
}
