import { useRef, useState } from 'react';
import type { Mark } from '#lib/references/drawing';
import type { Board } from './use-board.ts';

type Note = Mark & { readonly shape: 'text' };

/** The note that is being typed, until it is part of the drawing. */
export function useNote({ edit, currentMarks }: Board) {
  const [note, showNote] = useState<Note | null>(null);
  // One press may end it twice, by a button and by leaving its field, before the page is drawn.
  const typed = useRef<Note | null>(null);
  const write = (next: Note | null) => {
    typed.current = next;
    showNote(next);
  };
  return {
    note,
    isTyping: () => typed.current !== null,
    write,
    finish: () => {
      const ended = typed.current;
      if (!ended) return;
      write(null);
      const text = ended.text.trim();
      const isKept = currentMarks().some(({ id }) => id === ended.id);
      if (text && isKept) edit.changeMark({ ...ended, text }, 'changed');
      else if (text) edit.addMark({ ...ended, text });
      else if (isKept) edit.removeMark(ended.id);
      else edit.announce('Canceled');
    },
  };
}
