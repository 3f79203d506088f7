import { createStore } from 'zustand/vanilla';

/** The pictures that are chosen to do something to all of them. */
export interface SelectionState {
  /** What they were chosen in: a collection, by its identifier; null for the gallery. */
  readonly place: string | null;
  /** The search of that place that is looked at, as parameters of an address. */
  readonly search: string;
  readonly ids: ReadonlySet<string>;
  /** The picture that a range is drawn from. */
  readonly anchor: string | null;
  /** What was chosen before that range, and stays so as it grows and shrinks. */
  readonly base: ReadonlySet<string>;
  /** Those that were chosen in another search than the one that is looked at now. */
  readonly brought: ReadonlySet<string>;
  toggle(id: string): void;
  /**
   * Chooses all from the anchor to a picture, in the order they are shown in; without an anchor that
   * is shown, this one alone.
   */
  extendTo(id: string, order: readonly string[]): void;
  /** Chooses these, beside what was chosen before or in place of it. */
  select(ids: readonly string[], isAdding?: boolean): void;
  /** Chooses these in place of what was chosen: all that the search has, loaded or not. */
  selectFound(ids: readonly string[]): void;
  /**
   * Comes to a place: what was chosen in another one is not here, and is chosen no longer. What was
   * chosen in another search of the same place stays chosen.
   */
  enter(place: string | null, search?: string): void;
  /** Takes pictures out of the selection that are no longer there. */
  leaveOut(ids: readonly string[]): void;
  clear(): void;
}

const none: ReadonlySet<string> = new Set();
const nothing = { ids: none, base: none, brought: none, anchor: null };

export function createSelectionStore() {
  return createStore<SelectionState>((set) => ({
    ...nothing,
    place: null,
    search: '',
    toggle: (id) =>
      set(({ ids, brought }) => {
        const chosen = new Set(ids);
        if (!chosen.delete(id)) chosen.add(id);
        const rest = new Set(brought);
        rest.delete(id);
        return { ids: chosen, base: chosen, brought: rest, anchor: id };
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
    selectFound: (found) => {
      const all = new Set(found);
      set({ ids: all, base: all, brought: none, anchor: found.at(-1) ?? null });
    },
    enter: (place, search = '') =>
      set((now) => {
        if (now.place !== place) return { ...nothing, place, search };
        return now.search === search ? now : { search, brought: now.ids };
      }),
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

/**
 * How many of the chosen ones were chosen in another search and are not among those shown now.
 *
 * @param shown the identifiers of those that are loaded
 */
export function countElsewhere(chosen: Chosen, shown: readonly string[]): number {
  return chosen.brought.size === 0 ? 0 : chosen.ids.size - chosenHere(chosen, shown).length;
}

/**
 * The chosen ones that are seen in the search that is looked at: those that were chosen in it, loaded or
 * not, and those of another search that it has as well.
 *
 * @param shown the identifiers of those that are loaded
 */
export function chosenHere({ ids, brought }: Chosen, shown: readonly string[]): string[] {
  const here = new Set(shown);
  return [...ids].filter((id) => !brought.has(id) || here.has(id));
}

type Chosen = Pick<SelectionState, 'ids' | 'brought'>;

/** `1 selected`, `1,284 selected`, `3 selected, 2 not shown here`. */
export function selectedLabel(count: number, elsewhere = 0): string {
  const number = (many: number) => many.toLocaleString('en-GB');
  const chosen = `${number(count)} selected`;
  return elsewhere > 0 ? `${chosen}, ${number(elsewhere)} not shown here` : chosen;
}
