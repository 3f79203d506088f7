import { makeZip } from 'client-zip';
import { type ZipWatch, zipEntries } from '#lib/gallery/zip-entries';
import type { ZipPlan } from '#lib/gallery/zip-plan';

/** How the sending of a ZIP ended. */
export type ZipEnd = 'sent' | 'stopped' | 'failed';

export interface ZipListener extends ZipWatch {
  /** Once. @param error why it failed */
  onEnd(end: ZipEnd, error?: unknown): void;
}

/**
 * A ZIP as it is read: nothing is read ahead of who reads it but the making of the next pictures,
 * and no file is whole in memory but those. When the reader goes away or `signal` aborts, whatever
 * is open is closed.
 */
export function zipStream(
  plan: ZipPlan,
  signal: AbortSignal,
  listener: ZipListener,
): ReadableStream<Uint8Array> {
  // Made by the first wish for bytes: it begins to read ahead as soon as it is there.
  let made: ReadableStreamDefaultReader<Uint8Array> | null = null;
  const over = new AbortController();
  const reader = () => {
    made ??= makeZip(zipEntries(plan, listener, over.signal)).getReader();
    return made;
  };
  let hasEnded = false;
  const end = (how: ZipEnd, error?: unknown) => {
    if (hasEnded) return false;
    hasEnded = true;
    over.abort();
    // What it was about to read is closed by being thrown at, which comes back as a rejection.
    if (how !== 'sent') made?.cancel(new Error('The ZIP is not wanted any more.')).catch(() => {});
    listener.onEnd(how, error);
    return true;
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = () => {
          if (end('stopped')) controller.error(stopped());
        };
        signal.addEventListener('abort', stop, { once: true });
      },
      async pull(controller) {
        try {
          const { done, value } = await reader().read();
          if (hasEnded) return;
          if (!done) return controller.enqueue(value);
          end('sent');
          controller.close();
        } catch (error) {
          if (end('failed', error)) controller.error(error);
        }
      },
      cancel: () => void end('stopped'),
    },
    { highWaterMark: 0 },
  );
}

/** By this name whoever sends it knows that nothing went wrong. */
function stopped(): DOMException {
  return new DOMException('The download was stopped.', 'AbortError');
}
