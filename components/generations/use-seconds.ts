import { useSyncExternalStore } from 'react';

/** The second it is, in milliseconds since the epoch; null while the page is still the server's. */
export function useSeconds(): number | null {
  return useSyncExternalStore(
    listenToSeconds,
    () => Math.floor(Date.now() / 1000) * 1000,
    () => null,
  );
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all cards, which stops when none is under way. */
function listenToSeconds(onChange: () => void) {
  listeners.add(onChange);
  timer ??= setInterval(() => {
    for (const listener of listeners) listener();
  }, 250);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
