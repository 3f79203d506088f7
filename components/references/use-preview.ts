import { useEffect, useState } from 'react';
import type { MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { previewPicture } from '#lib/references/pixel-work';
import type { Result } from '#lib/result';

/** Of the longer side, in pixels: enough for half a dialog on a sharp screen. */
const previewSide = 1024;

/** A small upright copy of any file; null while it is being made. */
export function usePreview(file: Blob, facts: PictureFacts): Result<Blob, MendProblem> | null {
  const [preview, setPreview] = useState<Result<Blob, MendProblem> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const make = async () => {
      const made = await previewPicture(file, facts, previewSide, { signal: stop.signal });
      if (!stop.signal.aborted) setPreview(made);
    };
    void make();
    return () => stop.abort();
  }, [file, facts]);
  return preview;
}
