import { useEffect, useState } from 'react';
import type { PictureFacts } from '#lib/references/picture-facts';
import { sampleEdgeColour } from '#lib/references/pixel-work';

/**
 * What a picture is padded with when nobody chooses, as `#rrggbb`; null while that is being found.
 *
 * @param isWanted false where nothing is padded
 */
export function useEdgeColour(file: Blob, facts: PictureFacts, isWanted: boolean): string | null {
  const [colour, setColour] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    const sample = async () => {
      const sampled = await sampleEdgeColour(file, facts, { signal: stop.signal });
      if (sampled.ok && !stop.signal.aborted) setColour(sampled.value);
    };
    void sample();
    return () => stop.abort();
  }, [file, facts, isWanted]);
  return colour;
}
