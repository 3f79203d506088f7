import { createStore } from 'zustand/vanilla';
import type { Draft } from '#lib/compose/draft';
import { keepInBrowser } from '#lib/compose/kept-store';
import {
  type ExperimentDraft,
  emptyExperiment,
  readStoredExperiment,
} from '#lib/experiments/draft/experiment-draft';
import type { Cells } from '#lib/experiments/draft/table-edit';
import { newClientKey } from '#lib/id';

export interface ExperimentDraftState {
  readonly draft: ExperimentDraft;
  /** What was written before another draft took its place; null for nothing. */
  readonly replaced: ExperimentDraft | null;
  write(part: Partial<Pick<ExperimentDraft, 'name' | 'question' | 'sampleSize' | 'repeats'>>): void;
  /** What all pictures have in common; the prompt of it is the template. */
  setCommon(part: Partial<Draft>): void;
  editTable(edit: (cells: Cells) => Cells): void;
  chooseMethod(method: ExperimentDraft['method']): void;
  drawAnotherSample(): void;
  startAfresh(): void;
  /** Goes on from another draft; what is written here can be brought back while the page is open. */
  takeUp(draft: ExperimentDraft): void;
  bringBack(): void;
}

/** The experiment that is being thought out in this browser: it survives reload and crash. */
export function createExperimentDraftStore() {
  const store = createStore<ExperimentDraftState>((set) => {
    const change = (next: (draft: ExperimentDraft) => Partial<ExperimentDraft>) =>
      // Another draft is another experiment, in whatever tab it is written; started twice it is one.
      set(({ draft }) => ({ draft: { ...draft, ...next(draft), clientKey: newClientKey() } }));
    return {
      draft: emptyExperiment,
      replaced: null,
      write: (part) => change(() => part),
      setCommon: (part) => change(({ common }) => ({ common: { ...common, ...part } })),
      editTable: (edit) => change(({ table }) => ({ table: edit(table) })),
      chooseMethod: (method) => change(() => ({ method })),
      drawAnotherSample: () => change(({ seed }) => ({ seed: (seed + 1) % 2 ** 32 })),
      startAfresh: () =>
        set({ draft: { ...emptyExperiment, clientKey: newClientKey() }, replaced: null }),
      takeUp: (next) =>
        set(({ draft }) => ({
          draft: { ...next, clientKey: newClientKey() },
          replaced: isWritten(draft) ? draft : null,
        })),
      bringBack: () => set(({ draft, replaced }) => ({ draft: replaced ?? draft, replaced: null })),
    };
  });
  return keepInBrowser(store, {
    name: 'seedream-studio.experiment',
    pick: ({ draft }) => ({ draft }),
    merge: (kept, current) => {
      const draft = readStoredExperiment(kept && Reflect.get(Object(kept), 'draft'));
      const clientKey = draft.clientKey || newClientKey();
      return { ...current, draft: { ...draft, clientKey } };
    },
  });
}

/** Whether there is anything in a draft that a person would miss. */
function isWritten({ name, question, common, table }: ExperimentDraft): boolean {
  const texts = [name, question, common.prompt, ...table.flat()];
  return texts.some((text) => text.trim() !== '');
}

/** One for the page. */
export const experimentDraftStore = createExperimentDraftStore();
