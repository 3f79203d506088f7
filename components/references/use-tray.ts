import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { TrayProps } from '#components/references/tray';

type Receive = typeof import('./receive.ts');

/**
 * The tray, fetched when it is first needed: most visits add no reference, and it brings much with
 * it. What arrives before it is there waits for it.
 */
export function useTray(isNeeded: boolean) {
  const [Tray, setTray] = useState<ComponentType<TrayProps> | null>(null);
  /** What could not be done since the tray did not come. */
  const [missed, setMissed] = useState<((receive: Receive) => void)[]>([]);
  const isComing = useRef(false);

  const withTray = useCallback(async (then: (receive: Receive) => void) => {
    const fetched = await fetchTray().catch(() => null);
    if (!fetched) {
      isComing.current = false;
      setMissed((earlier) => [...earlier, then]);
      return;
    }
    const [{ Tray: fetchedTray }, receive] = fetched;
    setTray(() => fetchedTray);
    then(receive);
  }, []);

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
    for (const then of missed) void withTray(then);
  };
  return { Tray, prepare, withTray, tryAgain: missed.length > 0 ? tryAgain : null };
}

function fetchTray() {
  return Promise.all([import('#components/references/tray'), import('./receive.ts')]);
}
