import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Drawing, Mark, MarkColour, Point } from '#lib/references/drawing';
import {
  type DrawingHistory,
  doStep,
  redoStep,
  say,
  undoStep,
} from '#lib/references/drawing-history';
import { moveMark } from '#lib/references/drawing-shape';
import { markKind } from '#lib/references/mark-words';

export interface DrawingEditState extends DrawingHistory {
  addMark(mark: Mark): void;
  /** Puts a mark in the place of the one with its id. @param what was done with it: `resized` */
  changeMark(mark: Mark, what: string): void;
  /** The same in small steps, which are undone as one. */
  adjustMark(mark: Mark, what: string): void;
  recolourMark(id: string, colour: MarkColour): void;
  /**
   * Moves a mark in small steps, which are undone as one.
   *
   * @param by shares of the picture's width and height; it stops at the picture's edges
   */
  nudgeMark(id: string, by: Point): void;
  removeMark(id: string): void;
  clearMarks(): void;
  undo(): void;
  redo(): void;
  /** Says something that changes no mark. */
  announce(words: string): void;
}

export type DrawingEdit = StoreApi<DrawingEditState>;

/** A drawing under a person's hands. */
export function createDrawingEdit(drawing: Drawing | null): DrawingEdit {
  return createStore<DrawingEditState>((set, get) => {
    const find = (id: string) => get().marks.find((mark) => mark.id === id);
    const replace = (next: Mark, words: string, nudged?: string) => {
      const now = find(next.id);
      if (!now || JSON.stringify(now) === JSON.stringify(next)) return;
      const marks = get().marks.map((mark) => (mark === now ? next : mark));
      set((state) => doStep(state, marks, words, nudged));
    };
    const adjust = (mark: Mark, what: string) =>
      replace(mark, `${markKind(mark)} ${what}`, `${mark.id} ${what}`);
    return {
      marks: drawing?.marks ?? [],
      done: [],
      undone: [],
      notice: null,
      addMark: (mark) =>
        set((state) => doStep(state, [...state.marks, mark], `${markKind(mark)} added`)),
      changeMark: (mark, what) => replace(mark, `${markKind(mark)} ${what}`),
      adjustMark: (mark, what) => replace(mark, `${markKind(mark)} ${what}`, `${mark.id} ${what}`),
      recolourMark: (id, colour) => {
        const mark = find(id);
        if (mark) replace({ ...mark, colour }, `${markKind(mark)} is now ${colour}`);
      },
      nudgeMark: (id, by) => {
        const mark = find(id);
        if (mark) adjust(moveMark(mark, by), 'moved');
      },
      removeMark: (id) => {
        const mark = find(id);
        if (!mark) return;
        const left = get().marks.filter((each) => each !== mark);
        set((state) => doStep(state, left, `${markKind(mark)} deleted`));
      },
      clearMarks: () => {
        if (get().marks.length > 0) set((state) => doStep(state, [], 'Drawing cleared'));
      },
      undo: () => set(undoStep),
      redo: () => set(redoStep),
      announce: (words) => set((state) => say(state, words)),
    };
  });
}

/** Whether a drawing is another one than it was when it was opened. */
export function isChanged(marks: readonly Mark[], opened: Drawing | null): boolean {
  return JSON.stringify(marks) !== JSON.stringify(opened?.marks ?? []);
}
