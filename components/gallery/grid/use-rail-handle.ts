import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Seen } from './use-grid-watch.ts';

/** Under a finger the handle stays this long after the page was scrolled. */
const lingerMs = 1500;

/**
 * Keeps the handle of the rail where the gallery is seen. It is moved by hand, frame by frame:
 * drawing the rail anew for each of them costs more than the scrolling itself.
 *
 * @param shown where it stands instead, from 0 to 1, while it is held or led by key
 * @param length of the rail, in CSS pixels
 */
export function useRailHandle(seen: StoreApi<Seen>, shown: number | null, length: number) {
  const handle = useRef<HTMLDivElement>(null);
  const [isLingering, setLingering] = useState(false);
  useLayoutEffect(() => {
    const place = () => {
      const share = shown ?? seen.getState().share;
      // Moved, not laid out: whoever asks next where the page is scrolled to need not wait for it.
      if (handle.current) handle.current.style.translate = `0 calc(${share * length}px - 50%)`;
    };
    place();
    return seen.subscribe(place);
  }, [seen, shown, length]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = seen.subscribe(({ share }, last) => {
      if (share === last.share) return;
      clearTimeout(timer);
      timer = setTimeout(() => setLingering(false), lingerMs);
      setLingering(true);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [seen]);
  return { handle, isLingering };
}
