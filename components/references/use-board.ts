import { useState } from 'react';
import { useStore } from 'zustand';
import type { Drawing, MarkColour } from '#lib/references/drawing';
import { createDrawingEdit } from '#lib/references/drawing-edit';
import type { DrawnShape } from '#lib/references/drawing-pen';

export type DrawingTool = 'select' | DrawnShape | 'text';

export type Board = ReturnType<typeof useBoard>;

/** The drawing that is being edited, with the tool, the colour and the mark that are chosen. */
export function useBoard(drawing: Drawing | null) {
  const [store] = useState(() => createDrawingEdit(drawing));
  const edit = useStore(store);
  const [tool, setTool] = useState<DrawingTool>(drawing?.marks.length ? 'select' : 'box');
  const [colour, setColour] = useState<MarkColour>('red');
  const [selectedId, select] = useState<string | null>(null);
  const selected = edit.marks.find(({ id }) => id === selectedId) ?? null;
  return {
    edit,
    tool,
    colour,
    selected,
    select,
    /** The marks as they are at this moment, for what was begun before the last picture of them. */
    currentMarks: () => store.getState().marks,
    chooseTool: (next: DrawingTool) => {
      setTool(next);
      if (next !== 'select') select(null);
    },
    /** For what is drawn next, and for the mark that is chosen. */
    chooseColour: (next: MarkColour) => {
      setColour(next);
      if (selected) edit.recolourMark(selected.id, next);
    },
  };
}
