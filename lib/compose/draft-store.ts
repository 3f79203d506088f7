import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type Draft, emptyDraft, recipeToDraft } from '#lib/compose/draft';
import type { Recipe } from '#lib/compose/recipe';
import { readStoredDraft } from '#lib/compose/stored-draft';
import { newClientKey } from '#lib/id';
import type { DraftReference } from '#lib/references/draft-reference';

export interface DraftState {
  readonly draft: Draft;
  writePrompt(prompt: string): void;
  /** @param at its place, from 0; at the end when it is left out */
  attachReference(reference: DraftReference, at?: number): void;
  removeReference(id: string): void;
  /** @param to the place it takes among the others, from 0 */
  moveReference(id: string, to: number): void;
  /** Notes what has become known of a reference: its name, its keys. */
  noteReference(id: string, known: Partial<Omit<DraftReference, 'id'>>): void;
  chooseSize(size: Draft['size']): void;
  typeCustomSize(sides: { readonly width?: string; readonly height?: string }): void;
  askForSet(isSet: boolean): void;
  typeMaximum(maximum: string): void;
  askForWatermark(watermark: boolean): void;
  takeRecipe(recipe: Recipe): void;
}

/** The draft of this browser: it survives reload and crash, and is read with distrust. */
export function createDraftStore() {
  return createStore<DraftState>()(
    persist(
      (set) => {
        const change = (part: Partial<Draft>) =>
          set(({ draft }) => ({ draft: { ...draft, ...part } }));
        const arrange = (
          next: (references: readonly DraftReference[]) => readonly DraftReference[],
        ) => set(({ draft }) => ({ draft: { ...draft, references: next(draft.references) } }));
        return {
          draft: emptyDraft,
          writePrompt: (prompt) => change({ prompt }),
          attachReference: (reference, at) =>
            arrange((references) => references.toSpliced(at ?? references.length, 0, reference)),
          removeReference: (id) =>
            arrange((references) => references.filter((each) => each.id !== id)),
          moveReference: (id, to) =>
            arrange((references) => {
              const moved = references.find((each) => each.id === id);
              if (!moved) return references;
              return references.filter((each) => each !== moved).toSpliced(to, 0, moved);
            }),
          noteReference: (id, known) =>
            arrange((references) =>
              references.map((each) => (each.id === id ? { ...each, ...known } : each)),
            ),
          chooseSize: (size) => change({ size }),
          typeCustomSize: ({ width, height }) =>
            change({
              ...(width !== undefined && { customWidth: width }),
              ...(height !== undefined && { customHeight: height }),
            }),
          askForSet: (isSet) => change({ isSet }),
          typeMaximum: (maximum) => change({ maximum }),
          askForWatermark: (watermark) => change({ watermark }),
          takeRecipe: (recipe) => set({ draft: recipeToDraft(recipe, newClientKey) }),
        };
      },
      {
        name: 'seedream-studio.draft',
        version: 1,
        storage: createJSONStorage(() => localStorage),
        partialize: ({ draft }) => ({ draft }),
        // What the page has been given on the server is the empty draft; the stored one comes after.
        skipHydration: true,
        merge: (stored, current) => ({ ...current, draft: readStoredDraft(stored) }),
      },
    ),
  );
}

/** One for the page. */
export const draftStore = createDraftStore();
