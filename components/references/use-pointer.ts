import { type PointerEvent, type RefObject, useRef } from 'react';
import { markAt } from '#lib/references/drawing-hit';
import type { MeasureText } from '#lib/references/drawing-note';
import type { EndedMark, Grip } from '#lib/references/drawing-pen';
import { type Frame, lineWidth, type Spot } from '#lib/references/drawing-shape';
import type { Board } from './use-board.ts';
import type { Pen } from './use-pen.ts';

interface Surface {
  readonly board: Board;
  readonly pen: Pen;
  readonly surface: RefObject<HTMLElement | null>;
  readonly frame: Frame | null;
  readonly measure: MeasureText;
}

/** Mouse, pen and finger on the picture. */
export function usePointer({ board, pen, surface, frame, measure }: Surface) {
  // A release alone may come from what lay over the picture and is gone.
  const isPressed = useRef(false);

  const press = (event: PointerEvent<HTMLElement>) => {
    if (!frame || !event.isPrimary || event.button !== 0) return;
    isPressed.current = true;
    const spot = spotOf(event, surface.current);
    // Ends what is being typed, before anything new begins.
    surface.current?.focus({ preventScroll: true });
    surface.current?.setPointerCapture(event.pointerId);
    if (board.tool !== 'select') {
      board.select(null);
      // A note begins with the release: only then may a phone show its keyboard.
      if (board.tool !== 'text') pen.start(spot, frame);
      return;
    }
    const found = markAt(board.currentMarks(), spot, frame, reachOf(event, frame), measure);
    board.select(found?.id ?? null);
    if (found) pen.take(found, spot);
  };

  const move = (event: PointerEvent<HTMLElement>) => {
    if (!frame || !event.isPrimary || !pen.isHolding() || event.buttons === 0) return;
    const steps = stepsOf(event).map((step) => spotOf(step, surface.current));
    pen.follow(steps, frame);
  };

  const release = (event: PointerEvent<HTMLElement>) => {
    if (!frame || !event.isPrimary || event.button !== 0) return;
    const isNote = isPressed.current && board.tool === 'text';
    isPressed.current = false;
    if (pen.isHolding()) pen.finish(frame);
    else if (isNote) pen.start(spotOf(event, surface.current), frame);
  };

  const grab = (mark: EndedMark, grip: Grip, event: PointerEvent) => {
    event.stopPropagation();
    if (!event.isPrimary || event.button !== 0) return;
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
    surface.current?.setPointerCapture(event.pointerId);
    pen.grab(mark, grip);
  };

  return {
    grab,
    handlers: {
      onPointerDown: press,
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: () => pen.cancel(),
      // The press has given the focus already, and a note may have taken it since.
      onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    },
  };
}

/** All that the hand has done since the last event; not every browser tells. */
function stepsOf(event: PointerEvent): readonly Pick<PointerEvent, 'clientX' | 'clientY'>[] {
  const steps = event.nativeEvent.getCoalescedEvents?.() ?? [];
  return steps.length > 0 ? steps : [event];
}

/** How far from the middle of a line still counts as on it, in CSS pixels: more for a finger. */
function reachOf({ pointerType }: PointerEvent, frame: Frame): number {
  return (pointerType === 'mouse' ? 6 : 18) + lineWidth(frame) / 2;
}

function spotOf(
  event: { readonly clientX: number; readonly clientY: number },
  surface: HTMLElement | null,
): Spot {
  const { left, top } = surface?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { x: event.clientX - left, y: event.clientY - top };
}
