import type { ChangeListener } from '#lib/generations/change-hub';
import { laterCursor } from '#lib/generations/cursor';

export interface Heard {
  /** The generations that changed, each once. */
  readonly ids: readonly string[];
  /** Where to go on from once all of them are told. */
  readonly next: string;
}

/** What was heard and is not told yet, and a way to wait for more. */
export class News implements ChangeListener {
  /** Generations that changed, and the cursor from which what came after them is told. */
  private readonly changed = new Set<string>();
  private heard = '0';
  hadGap = false;
  /** At the beginning, too: who comes back has heard nothing of the queue meanwhile. */
  isOfQueue = true;
  private wake = () => {};

  onChange = (id: string, cursor: string) => {
    this.changed.add(id);
    this.heard = laterCursor(this.heard, cursor);
    this.onQueue();
  };

  onQueue = () => {
    this.isOfQueue = true;
    this.wake();
  };

  onGap = () => {
    this.hadGap = true;
    this.wake();
  };

  end = () => this.wake();

  /** What changed since the last time. @param cursor how far all has been told */
  take(cursor: string): Heard {
    const ids = [...this.changed];
    this.changed.clear();
    return { ids, next: laterCursor(cursor, this.heard) };
  }

  /**
   * Until there is something, or the reader has gone.
   *
   * @param looksAfterMs when the queue is looked at though nothing was heard of it; null for never
   */
  async wait(signal: AbortSignal, looksAfterMs: number | null): Promise<void> {
    const isThere = () => signal.aborted || this.changed.size > 0 || this.hadGap || this.isOfQueue;
    const timer = looksAfterMs === null ? undefined : setTimeout(this.onQueue, looksAfterMs);
    while (!isThere()) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    clearTimeout(timer);
  }
}
