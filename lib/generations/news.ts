import type { ChangeListener } from '#lib/generations/change-hub';
import { laterCursor } from '#lib/generations/cursor';

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

  /** The generations that changed, each once, and where to go on from once all of them are told. */
  take(cursor: string): { readonly ids: readonly string[]; readonly next: string } {
    const ids = [...this.changed];
    this.changed.clear();
    return { ids, next: laterCursor(cursor, this.heard) };
  }

  /** Until there is something, or the reader has gone. */
  async wait(signal: AbortSignal): Promise<void> {
    const isThere = () => signal.aborted || this.changed.size > 0 || this.hadGap || this.isOfQueue;
    while (!isThere()) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
