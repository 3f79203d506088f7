import { useEffect, useState } from 'react';
import { zipSizeAddress } from '#lib/gallery/download-address';
import type { ImageFileSums } from '#lib/gallery/download-estimate';
import { mostInZip } from '#lib/gallery/download-format';

/** How much some pictures are together; null until that is known, and where it cannot be. */
export function useSums(ids: readonly string[]): ImageFileSums | null {
  const [sums, setSums] = useState<ImageFileSums | null>(null);
  useEffect(() => {
    if (ids.length > mostInZip) return;
    const gone = new AbortController();
    const ask = async () => {
      const response = await fetch(zipSizeAddress, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids }),
        signal: gone.signal,
      });
      if (response.ok) setSums((await response.json()) as ImageFileSums);
    };
    // A size is good to know, and no reason to keep anybody from downloading.
    ask().catch(() => {});
    return () => gone.abort();
  }, [ids]);
  return sums;
}
