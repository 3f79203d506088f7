import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { selectionStore } from '#lib/gallery/selection-store';
import { idOf } from './use-grid-focus.ts';

/** A finger that rests this long chooses. */
const longPressMs = 450;
/** A finger that moves further scrolls, in CSS pixels. */
const slackPx = 10;

/**
 * Choosing by hand: a click on the circle, with ctrl or cmd, or with shift for a range. A finger
 * that rests begins a choice, and then taps go on with it instead of opening pictures.
 *
 * @param order the identifiers of what is loaded
 * @param isByResting false where a finger that rests picks a picture up instead
 */
export function useGridPointer(order: () => readonly string[], isByResting = true) {
  const press = useRef<{ id: string; x: number; y: number; isDone: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isTouch = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onPointerDown = (event: PointerEvent) => {
    isTouch.current = event.pointerType === 'touch';
    clearTimeout(timer.current);
    press.current = null;
    const id = idOf(event.target);
    if (!isTouch.current || id === null || !isByResting) return;
    press.current = { id, x: event.clientX, y: event.clientY, isDone: false };
    timer.current = setTimeout(() => {
      if (press.current) press.current.isDone = true;
      selectionStore.getState().toggle(id);
      navigator.vibrate?.(10);
    }, longPressMs);
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = press.current;
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > slackPx) {
      clearTimeout(timer.current);
    }
  };
  const onPointerEnd = () => clearTimeout(timer.current);

  const onClickCapture = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (id === null) return;
    const { toggle, extendTo, ids } = selectionStore.getState();
    const wasLong = press.current?.isDone ?? false;
    press.current = null;
    const isCircle = event.target instanceof Element && event.target.matches('[role="gridcell"]');
    const isTap = isTouch.current && ids.size > 0;
    const isChoice = isCircle || event.shiftKey || event.ctrlKey || event.metaKey || isTap;
    if (!isChoice && !wasLong) return;
    event.preventDefault();
    event.stopPropagation();
    if (wasLong) return;
    if (event.shiftKey) extendTo(id, order());
    else toggle(id);
  };
  // A finger that rests on a link would open the browser's own menu.
  const onContextMenu = (event: MouseEvent) => {
    if (isTouch.current && idOf(event.target) !== null) event.preventDefault();
  };
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
    onClickCapture,
    onContextMenu,
  };
}
