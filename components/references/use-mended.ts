import { useEffect, useState } from 'react';
import type { MendChoices, Mended } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { mendPicture } from '#lib/references/pixel-work';

export interface Mending {
  /** The last one that was finished; it may be of choices that have changed since. */
  readonly mended: Mended | null;
  /** From 0 to 1 while it is being made; null when `mended` is what the choices come to. */
  readonly share: number | null;
  readonly problem: string | null;
}

/** Between two movements of a crop box the worker is left alone. */
const calmMs = 300;

/** What a file becomes with these choices, made anew when they change. */
export function useMended(file: Blob, facts: PictureFacts, choices: MendChoices): Mending {
  const [mending, setMending] = useState<Mending>({ mended: null, share: 0, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    setMending(({ mended }) => ({ mended, share: 0, problem: null }));
    const make = async () => {
      const result = await mendPicture(file, facts, choices, {
        signal: stop.signal,
        onProgress: (share) => setMending((before) => ({ ...before, share })),
      });
      if (stop.signal.aborted) return;
      setMending(
        result.ok
          ? { mended: result.value, share: null, problem: null }
          : { mended: null, share: null, problem: result.failure.message },
      );
    };
    const timer = setTimeout(() => void make(), calmMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [file, facts, choices]);
  return mending;
}
