import { type KeyboardEvent as ReactKeyboardEvent, useRef } from 'react';
import { type GallerySearch, lastPlace } from '#lib/gallery/gallery-search';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { type GridStep, stepFrom } from '#lib/gallery/grid-steps';
import { selectionStore } from '#lib/gallery/selection-store';
import { stepOfKey } from './grid-key.ts';
import { type GridFocus, idOf } from './use-grid-focus.ts';
import type { GridSize } from './use-grid-size.ts';
import { lookedAt } from './use-grid-watch.ts';
import type { JumpPlace, Run } from './use-run.ts';

interface GridKeysOf {
  readonly frame: GridFrame;
  readonly size: GridSize;
  readonly run: Run;
  readonly focus: GridFocus;
  readonly search: GallerySearch;
  /** Goes to the first or the last picture of the gallery, where that is not loaded. */
  jumpToEnd(side: 'first' | 'last', place: JumpPlace): void;
}

/**
 * The keys that lead through the grid, and those that choose: space or x for one, shift with a step
 * for all on the way.
 */
export function useGridKeys(given: GridKeysOf) {
  const { frame, size, run, focus } = given;
  const waiting = useRef<{ id: string; step: GridStep; isRange: boolean } | null>(null);

  const goTo = (place: number, isRange: boolean) => {
    const to = frame.pictures[place];
    if (!to) return;
    if (isRange) {
      const { anchor, toggle, extendTo } = selectionStore.getState();
      if (anchor === null && focus.current) toggle(focus.current);
      extendTo(
        to.id,
        frame.pictures.map(({ id }) => id),
      );
    }
    focus.focusPlace(place);
  };

  const walk = (id: string, step: GridStep, isRange: boolean) => {
    const { previous, next } = run.run;
    const last = lastPlace(given.search);
    if (step === 'first' && previous !== null) return given.jumpToEnd(step, {});
    if (step === 'last' && next !== null && last !== null) {
      return given.jumpToEnd(step, { previous: last });
    }
    const from = frame.pictures.findIndex((each) => each.id === id);
    const pageHeight = size.viewHeight - size.inset;
    const target = stepFrom(frame, from, step, pageHeight);
    if (target.kind === 'picture') return goTo(target.place, isRange);
    waiting.current = { id, step, isRange };
    void run.more(target.side === 'before' ? 'previous' : 'next', lookedAt(frame, size));
  };

  /** Goes on with a step that had to wait for its page. */
  const goOn = () => {
    const held = waiting.current;
    if (!held || run.state === 'loading') return;
    waiting.current = null;
    if (held.id === focus.current) walk(held.id, held.step, held.isRange);
  };

  const onKeyDown = (event: ReactKeyboardEvent) => {
    const id = idOf(event.target);
    if (id === null) return;
    const step = stepOfKey(event);
    if (step) walk(id, step, event.shiftKey);
    else if (isToggle(event)) selectionStore.getState().toggle(id);
    else return;
    event.preventDefault();
  };
  return { onKeyDown, goOn };
}

function isToggle({ key, ctrlKey, metaKey, altKey }: ReactKeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key === ' ' || key.toLowerCase() === 'x');
}
