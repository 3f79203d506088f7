import type { Drawing } from '#lib/references/drawing';
import type { CopyOrder } from '#lib/references/drawn-copy';
import type { SentKind } from '#lib/references/file-kind';
import type { MendProblem } from '#lib/references/mending';
import { failed, type Result } from '#lib/result';

/**
 * A copy of a lawful reference with a drawing on it, itself lawful: the same kind, and light enough
 * to be sent. It is made off the page's own thread, in a worker that goes when it is done: writing
 * 36 megapixels would stop the page for seconds.
 *
 * @param base upright, as every reference that was kept is
 * @param kind what `base` is and the copy becomes
 */
export function drawOnto(
  base: Blob,
  kind: SentKind,
  drawing: Drawing,
): Promise<Result<Blob, MendProblem>> {
  const worker = new Worker(new URL('./drawn-copy-worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<Result<Blob, MendProblem>>((settle) => {
    worker.onmessage = ({ data }: MessageEvent<Result<Blob, MendProblem>>) => settle(data);
    // The browser's console says what it was.
    worker.onerror = () => settle(failed(unfinished));
    worker.postMessage({ base, kind, drawing } satisfies CopyOrder);
  });
  return made.finally(() => worker.terminate());
}

const unfinished: MendProblem = {
  code: 'unreadable',
  message: 'The browser could not finish the copy with the drawing. Load the page and try again.',
};
