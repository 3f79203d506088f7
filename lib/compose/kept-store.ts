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
  store.subscribe((state) =>
    withStorage((storage) =>
      storage.setItem(name, JSON.stringify({ state: pick(state), version: 1 })),
    ),
  );
  const restore = () => {
    const kept = withStorage((storage) => JSON.parse(storage.getItem(name) ?? '{}').state);
    store.setState(merge(kept, store.getState()));
  };
  return { ...store, restore };
}

/** A browser may forbid its storage, or have none left: what is on the page is there all the same. */
function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
