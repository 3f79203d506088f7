import type { Generation } from '#lib/generations/generation';
import type { QueueState } from '#lib/generations/queue-state';
import { queueStore } from '#lib/generations/queue-store';

const firstRetryMs = 500;
const longestRetryMs = 15_000;
/** A stream that comes back sooner than this was not worth a word. */
const quietMs = 4_000;

export interface Follower {
  onGeneration(generation: Generation): void;
  /** More has changed than the stream tells: the page is to be read again. */
  onStale(): void;
  onReconnecting(isReconnecting: boolean): void;
  /** Nothing is missed from here on: what was read earlier may be behind. */
  onReady?(): void;
}

/**
 * Follows the event stream from a cursor on: closed while the tab is hidden, opened again from the
 * last event seen, so that there is no gap. One stream at a time.
 *
 * @returns stops following
 */
export function followEvents(cursor: string, follower: Follower): () => void {
  const stream = new Stream(cursor, follower);
  const showOrHide = () => (document.hidden ? stream.rest() : stream.open());
  const goOn = () => stream.open();
  stream.open();
  document.addEventListener('visibilitychange', showOrHide);
  addEventListener('online', goOn);
  return () => {
    document.removeEventListener('visibilitychange', showOrHide);
    removeEventListener('online', goOn);
    stream.rest();
  };
}

class Stream {
  private lastSeen: string;
  private readonly follower: Follower;
  private source: EventSource | undefined;
  private retryMs = firstRetryMs;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private noteTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(cursor: string, follower: Follower) {
    this.lastSeen = cursor;
    this.follower = follower;
  }

  open(): void {
    this.close();
    if (document.hidden) return;
    const source = new EventSource(`/api/events?after=${encodeURIComponent(this.lastSeen)}`);
    this.source = source;
    source.onopen = () => this.settle();
    source.onerror = () => this.retry();
    source.addEventListener('ready', (event) => {
      this.see(event);
      this.follower.onReady?.();
    });
    source.addEventListener('stale', (event) => {
      this.see(event);
      this.follower.onStale();
    });
    source.addEventListener('queue', (event) => {
      this.see(event);
      queueStore.setState({ state: JSON.parse(event.data) as QueueState });
    });
    source.addEventListener('generation', (event) => {
      this.see(event);
      this.follower.onGeneration(JSON.parse(event.data) as Generation);
    });
  }

  /** Closes it without a word, until it is opened again. */
  rest(): void {
    this.close();
    this.settle();
  }

  private see(event: MessageEvent<string>): void {
    if (event.lastEventId) this.lastSeen = event.lastEventId;
  }

  private close(): void {
    clearTimeout(this.retryTimer);
    this.source?.close();
  }

  private settle(): void {
    clearTimeout(this.noteTimer);
    this.noteTimer = undefined;
    this.retryMs = firstRetryMs;
    this.follower.onReconnecting(false);
  }

  private retry(): void {
    this.close();
    // Half of the wait is chance, so that many tabs do not come back in one instant.
    this.retryTimer = setTimeout(() => this.open(), this.retryMs * (0.5 + Math.random() / 2));
    this.retryMs = Math.min(longestRetryMs, this.retryMs * 2);
    this.noteTimer ??= setTimeout(() => this.follower.onReconnecting(true), quietMs);
  }
}
