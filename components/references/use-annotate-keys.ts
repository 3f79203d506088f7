import { useEffect, useEffectEvent } from 'react';
import type { Board } from './use-board.ts';
import type { Pen } from './use-pen.ts';

/** Keys that work wherever the focus is in the dialog: undo, redo, and Escape for one step back. */
export function useAnnotateKeys(board: Board, pen: Pen): void {
  const { edit, selected, select } = board;
  const stepBack = (): boolean => {
    if (pen.cancel()) return true;
    if (selected) select(null);
    return selected !== null;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const key = event.key.toLowerCase();
    if (key === 'escape') {
      // Before the dialog hears of it, which would close.
      if (!event.isComposing && stepBack()) event.stopImmediatePropagation();
      return;
    }
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (key === 'z' && !event.shiftKey) edit.undo();
    else if (key === 'y' || key === 'z') edit.redo();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
