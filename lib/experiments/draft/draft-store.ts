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

/** What stands in a field of its own. */
type WrittenField = 'name' | 'question' | 'asked' | 'sampleSize' | 'repeats';

export interface ExperimentDraftState {
  readonly draft: ExperimentDraft;
  /** What was written before another draft took its place; null for nothing. */
  readonly replaced: ExperimentDraft | null;
  /** The key of a draft that was taken up, which it keeps until somebody writes into it. */
  readonly takenKey: string | null;
  /** Another number for another draft; a draft that is written into keeps it. */
  readonly turn: number;
  /** Writes a field anew. */
  write(part: Partial<Pick<ExperimentDraft, WrittenField>>): void;
  /** What all pictures have in common; the prompt of it is the template. */
  setCommon(part: Partial<Draft>): void;
  editTable(edit: (cells: Cells) => Cells): void;
  chooseMethod(method: ExperimentDraft['method']): void;
  drawAnotherSample(): void;
  /** Begins anew, with what had made room where there is something. */
  startAfresh(): void;
  /** Goes on from another draft; what a person has written here can be brought back. */
  takeUp(draft: ExperimentDraft): void;
  /** What had made room; what was written meanwhile makes room for it. */
  bringBack(): void;
  /** Says no longer that references have other numbers, which is nothing that a person writes. */
  putAwayRemark(): void;
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
      takenKey: null,
      turn: 0,
      write: (part) => change(() => part),
      setCommon: (part) => change(({ common }) => ({ common: { ...common, ...part } })),
      editTable: (edit) => change(({ table }) => ({ table: edit(table) })),
      chooseMethod: (method) => change(() => ({ method })),
      drawAnotherSample: () => change(({ seed }) => ({ seed: (seed + 1) % 2 ** 32 })),
      startAfresh: () =>
        set(({ replaced, turn }) => ({
          draft: replaced ?? { ...emptyExperiment, clientKey: newClientKey() },
          replaced: null,
          takenKey: null,
          turn: turn + 1,
        })),
      takeUp: (next) =>
        set((state) => {
          const clientKey = newClientKey();
          const draft = { ...next, clientKey };
          const replaced = ownOf(state) ?? state.replaced;
          return { draft, replaced, takenKey: clientKey, turn: state.turn + 1 };
        }),
      bringBack: () =>
        set((state) => ({
          draft: state.replaced ?? state.draft,
          replaced: ownOf(state),
          takenKey: null,
          turn: state.turn + 1,
        })),
      putAwayRemark: () => set(({ draft }) => ({ draft: { ...draft, isRenumbered: false } })),
    };
  });
  return keepInBrowser(store, {
    name: 'seedream-studio.experiment',
    pick: ({ draft, replaced, takenKey }) => ({ draft, replaced, takenKey }),
    merge: (kept, current) => {
      const read = (what: string): unknown => kept && Reflect.get(Object(kept), what);
      const draft = readStoredExperiment(read('draft'));
      const clientKey = draft.clientKey || newClientKey();
      const replaced = read('replaced') ? readStoredExperiment(read('replaced')) : null;
      const takenKey = read('takenKey');
      return {
        ...current,
        draft: { ...draft, clientKey },
        replaced,
        takenKey: typeof takenKey === 'string' ? takenKey : null,
      };
    },
  });
}

/** The draft, where a person has written it: not one that was taken up and left as it was. */
function ownOf({ draft, takenKey }: ExperimentDraftState): ExperimentDraft | null {
  return isWritten(draft) && draft.clientKey !== takenKey ? draft : null;
}

/** Whether there is anything in a draft that a person would miss. */
function isWritten({ name, question, asked, common, table }: ExperimentDraft): boolean {
  const texts = [name, question, asked, common.prompt, ...table.flat()];
  return texts.some((text) => text.trim() !== '');
}

/** One for the page. */
export const experimentDraftStore = createExperimentDraftStore();
