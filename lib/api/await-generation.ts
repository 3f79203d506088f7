import type { Viewer } from '#lib/accounts/viewer';
import type { GenerationAnswer } from '#lib/api/generation-answer';
import { readGeneration } from '#lib/api/generation-calls';
import type { Problem } from '#lib/api/problem';
import { listenToChanges } from '#lib/generations/change-hub';
import { isUnderWay } from '#lib/generations/generation';
import type { Result } from '#lib/result';

/**
 * A generation as soon as it is over, for assistants, who have no clock to wait by: or as it is when
 * the time is up or whoever asked has gone.
 */
export async function awaitGeneration(
  viewer: Viewer,
  id: string,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal },
): Promise<Result<GenerationAnswer, Problem>> {
  const isEnough = AbortSignal.any([signal, AbortSignal.timeout(1000 * seconds)]);
  let change = Promise.withResolvers<void>();
  const wake = () => change.resolve();
  const stop = await listenToChanges(viewer.id, {
    onChange: (changed) => changed === id && wake(),
    onQueue: () => {},
    onGap: wake,
  });
  isEnough.addEventListener('abort', wake, { once: true });
  try {
    for (;;) {
      const found = await readGeneration(viewer, id);
      if (!found.ok || !isUnderWay(found.value) || isEnough.aborted) return found;
      await change.promise;
      change = Promise.withResolvers();
    }
  } finally {
    stop();
    isEnough.removeEventListener('abort', wake);
  }
}
