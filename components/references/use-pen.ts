import { useRef, useState } from 'react';
import { newClientKey } from '#lib/id';
import type { Mark } from '#lib/references/drawing';
import {
  type EndedMark,
  finishMark,
  followHand,
  type Grip,
  type Held,
  startMark,
} from '#lib/references/drawing-pen';
import { type Frame, type Spot, toPoint } from '#lib/references/drawing-shape';
import type { Board } from './use-board.ts';
import { useNote } from './use-note.ts';

export type Pen = ReturnType<typeof usePen>;

/** The mark in the hand, or the note that is being typed, until it is part of the drawing. */
export function usePen(board: Board) {
  const { edit, tool, colour } = board;
  const { note, isTyping, write, finish: finishNote } = useNote(board);
  const [held, showHeld] = useState<Held | null>(null);
  // A pointer moves more often than the page is drawn, so its handlers need what is true by now.
  const inHand = useRef<Held | null>(null);
  const hold = (next: Held | null) => {
    inHand.current = next;
    showHeld(next);
  };

  const finish = (frame: Frame) => {
    const ended = inHand.current;
    if (!ended) return;
    hold(null);
    const mark = finishMark(ended, frame);
    if (!mark) edit.announce('Too small to keep');
    else if (ended.deed === 'added') edit.addMark(mark);
    else edit.changeMark(mark, ended.deed);
  };

  return {
    held,
    note,
    writeNote: write,
    finishNote,
    isHolding: () => inHand.current !== null,
    start: (spot: Spot, frame: Frame) => {
      const common = { id: newClientKey(), colour };
      if (tool === 'text') write({ ...common, shape: tool, at: toPoint(spot, frame), text: '' });
      else if (tool !== 'select') hold(startMark(tool, common, spot, frame));
    },
    take: (mark: Mark, from: Spot) => hold({ deed: 'moved', mark, was: mark, from }),
    grab: (mark: EndedMark, grip: Grip) => hold({ deed: 'resized', mark, grip }),
    follow: (spots: readonly Spot[], frame: Frame) => {
      if (inHand.current) hold(followHand(inHand.current, spots, frame));
    },
    finish,
    /** @returns whether there was anything to put away */
    cancel: (): boolean => {
      if (!inHand.current && !isTyping()) return false;
      hold(null);
      write(null);
      edit.announce('Canceled');
      return true;
    },
  };
}
