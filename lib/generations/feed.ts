import type { Generation } from '#lib/generations/generation';
import type { QueueState } from '#lib/generations/queue-state';

/** A page of the feed, newest first. */
export interface FeedPage {
  readonly generations: readonly Generation[];
  /**
   * Where the event stream goes on from, so that nothing is missed between this page and the first
   * event. Opaque.
   */
  readonly cursor: string;
  /** The `before` of the next, older page, or null at the end. */
  readonly older: string | null;
  readonly queue: QueueState;
}

/** How many generations a page of the feed has. */
export const feedPageSize = 12;
