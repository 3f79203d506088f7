import type { StoreApi } from 'zustand/vanilla';
import type { DraftState } from '#lib/compose/draft-store';
import { keepMentions } from '#lib/compose/mention-order';
import type { DraftReference } from '#lib/references/draft-reference';

/**
 * What is done with the references of a draft. Each of these changes their order and the mentions in
 * the prompt in one step. They stand apart from the store, which every page loads: a first reference
 * brings them.
 */
type Store = StoreApi<DraftState>;

/** @param at its place, from 0; at the end when it is left out */
export function attachReference(store: Store, reference: DraftReference, at?: number): void {
  arrange(store, (references) => references.toSpliced(at ?? references.length, 0, reference));
}

export function removeReference(store: Store, id: string): void {
  arrange(store, (references) => references.filter((each) => each.id !== id));
}

/** @param to the place it takes among the others, from 0 */
export function moveReference(store: Store, id: string, to: number): void {
  arrange(store, (references) => {
    const moved = references.find((each) => each.id === id);
    if (!moved) return references;
    return references.filter((each) => each !== moved).toSpliced(to, 0, moved);
  });
}

/** Notes what has become known of a reference: its name, its keys. */
export function noteReference(
  store: Store,
  id: string,
  known: Partial<Omit<DraftReference, 'id'>>,
): void {
  arrange(store, (references) =>
    references.map((each) => (each.id === id ? { ...each, ...known } : each)),
  );
}

function arrange(
  store: Store,
  next: (references: readonly DraftReference[]) => readonly DraftReference[],
): void {
  store.getState().rearrange(({ prompt, references: before }, gone) => {
    const references = next(before);
    return { references, ...keepMentions({ prompt, gone }, before, references) };
  });
}
