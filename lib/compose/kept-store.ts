import type { StoreApi } from 'zustand/vanilla';

/** A store that this browser keeps a part of, over reloads and crashes. */
export type KeptStore<State> = StoreApi<State> & {
  /** Takes what was kept; before that the store is as the server has drawn it. */
  restore(): void;
};

interface Keeping<State> {
  readonly name: string;
  /** What of it is kept, as JSON. */
  pick(state: State): unknown;
  /** @param kept by whatever version of the studio, or by somebody's hand; undefined for nothing */
  merge(kept: unknown, current: State): State;
}

/**
 * Keeps a part of a store in this browser, written whole at every change. Zustand's own middleware
 * does that as well, and with all that it can do besides is a hundredth of the first page's script.
 * What it wrote is read, too.
 */
export function keepInBrowser<State>(
  store: StoreApi<State>,
  { name, pick, merge }: Keeping<State>,
): KeptStore<State> {
  // A browser may forbid its storage, or have none left: then what is on the page counts.
  let isWritten = true;
  store.subscribe((state) => {
    const text = JSON.stringify({ state: pick(state), version: 1 });
    isWritten = isDone(() => localStorage.setItem(name, text));
  });
  const restore = () => {
    let kept: unknown;
    const isRead = isDone(() => {
      kept = JSON.parse(localStorage.getItem(name) ?? '{}').state;
    });
    const current = store.getState();
    store.setState(merge(isRead && isWritten ? kept : pick(current), current));
  };
  return { ...store, restore };
}

function isDone(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
