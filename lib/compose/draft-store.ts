import { createStore } from 'zustand/vanilla';
import { type Draft, emptyDraft } from '#lib/compose/draft';
import { keepInBrowser } from '#lib/compose/kept-store';
import type { GoneLabels } from '#lib/compose/mention-order';
import { readStoredDraft } from '#lib/compose/stored-draft';

export interface Rearranged extends Pick<Draft, 'references' | 'prompt'> {
  readonly gone: GoneLabels;
}

export interface DraftState {
  readonly draft: Draft;
  /** Of this visit: what was taken away can be put back only as long as the page is there. */
  readonly gone: GoneLabels;
  writePrompt(prompt: string): void;
  /** Puts other references, and what the prompt says of them, in the place of these: see draft-references.ts. */
  rearrange(next: (draft: Draft, gone: GoneLabels) => Rearranged): void;
  chooseSize(size: Draft['size']): void;
  typeCustomSize(sides: { readonly width?: string; readonly height?: string }): void;
  askForSet(isSet: boolean): void;
  typeMaximum(maximum: string): void;
  askForWatermark(watermark: boolean): void;
}

/** The draft of this browser: it survives reload and crash, and is read with distrust. */
export function createDraftStore() {
  const store = createStore<DraftState>((set) => {
    const change = (part: Partial<Draft>) => set(({ draft }) => ({ draft: { ...draft, ...part } }));
    return {
      draft: emptyDraft,
      gone: {},
      writePrompt: (prompt) => change({ prompt }),
      rearrange: (next) =>
        set(({ draft, gone }) => {
          const { gone: nowGone, ...part } = next(draft, gone);
          return { draft: { ...draft, ...part }, gone: nowGone };
        }),
      chooseSize: (size) => change({ size }),
      typeCustomSize: ({ width, height }) =>
        change({
          ...(width !== undefined && { customWidth: width }),
          ...(height !== undefined && { customHeight: height }),
        }),
      askForSet: (isSet) => change({ isSet }),
      typeMaximum: (maximum) => change({ maximum }),
      askForWatermark: (watermark) => change({ watermark }),
    };
  });
  return keepInBrowser(store, {
    name: 'seedream-studio.draft',
    pick: ({ draft }) => ({ draft }),
    merge: (kept, current) => ({ ...current, draft: readStoredDraft(kept) }),
  });
}

/** One for the page. */
export const draftStore = createDraftStore();
