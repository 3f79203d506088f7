import { createStore } from 'zustand/vanilla';

/** The pictures that are chosen to do something to all of them. */
export interface SelectionState {
  /** What they were chosen in: a collection, by its identifier; null for the gallery. */
  readonly place: string | null;
  readonly ids: ReadonlySet<string>;
  /** The picture that a range is drawn from. */
  readonly anchor: string | null;
  /** What was chosen before that range, and stays so as it grows and shrinks. */
  readonly base: ReadonlySet<string>;
  toggle(id: string): void;
  /**
   * Chooses all from the anchor to a picture, in the order they are shown in; without an anchor that
   * is shown, this one alone.
   */
  extendTo(id: string, order: readonly string[]): void;
  /** Chooses these, beside what was chosen before or in place of it. */
  select(ids: readonly string[], isAdding?: boolean): void;
  /** Comes to a place: what was chosen in another one is not here, and is chosen no longer. */
  enter(place: string | null): void;
  /** Takes pictures out of the selection that are no longer there. */
  leaveOut(ids: readonly string[]): void;
  clear(): void;
}

const nothing = { ids: new Set<string>(), base: new Set<string>(), anchor: null };

export function createSelectionStore() {
  return createStore<SelectionState>((set) => ({
    ...nothing,
    place: null,
    toggle: (id) =>
      set(({ ids }) => {
        const chosen = new Set(ids);
        if (!chosen.delete(id)) chosen.add(id);
        return { ids: chosen, base: chosen, anchor: id };
      }),
    extendTo: (id, order) =>
      set(({ anchor, base }) => {
        const [from, to] = [order.indexOf(anchor ?? ''), order.indexOf(id)];
        if (from < 0 || to < 0) {
          const chosen = new Set(base).add(id);
          return { ids: chosen, base: chosen, anchor: id };
        }
        const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
        return { ids: new Set([...base, ...range]) };
      }),
    select: (chosen, isAdding = false) =>
      set(({ ids }) => {
        const all = new Set(isAdding ? [...ids, ...chosen] : chosen);
        return { ids: all, base: all, anchor: chosen.at(-1) ?? null };
      }),
    enter: (place) => set((now) => (now.place === place ? now : { ...nothing, place })),
    leaveOut: (gone) =>
      set(({ ids, anchor }) => {
        const left = new Set(ids);
        for (const id of gone) left.delete(id);
        return { ids: left, base: left, anchor: gone.includes(anchor ?? '') ? null : anchor };
      }),
    clear: () => set(nothing),
  }));
}

/** One for the page: tiles show it, the toolbar acts on it. */
export const selectionStore = createSelectionStore();

/** `1 selected`, `1,284 selected`. */
export function selectedLabel(count: number): string {
  return `${count.toLocaleString('en-GB')} selected`;
}
