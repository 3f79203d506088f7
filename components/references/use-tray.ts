import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { TrayProps } from '#components/references/tray';
import { workStore } from '#lib/references/work-store';

type Receive = typeof import('./receive.ts');
type Task = (receive: Receive) => void | Promise<void>;

/**
 * The tray, fetched when it is first needed: most visits add no reference, and it brings much with
 * it. What arrives before it is there waits for it.
 */
export function useTray(isNeeded: boolean) {
  const [Tray, setTray] = useState<ComponentType<TrayProps> | null>(null);
  /** What could not be done since the tray did not come. */
  const [missed, setMissed] = useState<Task[]>([]);
  const isComing = useRef(false);

  const withTray = useCallback(async (then: Task) => {
    const fetched = await fetchTray().catch(() => null);
    if (!fetched) {
      isComing.current = false;
      setMissed((earlier) => [...earlier, then]);
      return;
    }
    const [{ Tray: fetchedTray }, receive] = fetched;
    setTray(() => fetchedTray);
    await then(receive);
  }, []);

  /** The same, for what brings pictures: "Generate" waits until they have their tiles. */
  const withPictures = useCallback(
    async (then: Task) => {
      const end = workStore.getState().beginArrival();
      try {
        await withTray(then);
      } finally {
        end();
      }
    },
    [withTray],
  );

  const prepare = useCallback(() => {
    if (isComing.current) return;
    isComing.current = true;
    void withTray(() => undefined);
  }, [withTray]);

  useEffect(() => {
    if (isNeeded) prepare();
  }, [isNeeded, prepare]);

  const tryAgain = () => {
    setMissed([]);
    for (const then of missed) void withPictures(then);
  };
  return { Tray, prepare, withTray, withPictures, tryAgain: missed.length > 0 ? tryAgain : null };
}

function fetchTray() {
  return Promise.all([import('#components/references/tray'), import('./receive.ts')]);
}
