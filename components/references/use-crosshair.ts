import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Mark, Point } from '#lib/references/drawing';
import { type EndedMark, type Grip, keyStep } from '#lib/references/drawing-pen';
import { type Frame, type Spot, toPoint, toSpot } from '#lib/references/drawing-shape';
import { pressOnGrip, pressOnMark } from './mark-keys.ts';
import type { Board } from './use-board.ts';
import type { Pen } from './use-pen.ts';

interface Keys {
  readonly board: Board;
  readonly pen: Pen;
  readonly frame: Frame | null;
}

/** The keys of the picture: a crosshair that draws, and marks that are moved. */
export function useCrosshair({ board, pen, frame }: Keys) {
  const { edit, tool, selected } = board;
  const [place, setPlace] = useState<Point>({ x: 0.5, y: 0.5 });
  const [isSeen, setSeen] = useState(false);

  const aim = (step: Spot, shown: Frame) => {
    const from = toSpot(place, shown);
    const next = toPoint({ x: from.x + step.x, y: from.y + step.y }, shown);
    setPlace(next);
    pen.follow([toSpot(next, shown)], shown);
    edit.announce(placeWords(next));
  };

  const draw = (shown: Frame) => {
    if (pen.isHolding()) return pen.finish(shown);
    board.select(null);
    pen.start(toSpot(place, shown), shown);
    if (tool !== 'text') edit.announce('Started. Move with the arrow keys, end with Enter');
  };

  const pressOnPicture = (event: KeyboardEvent, shown: Frame): boolean => {
    if (selected && !pen.isHolding() && pressOnMark(edit, selected, event, shown)) return true;
    if (tool === 'select') return false;
    const step = keyStep(event.key, event.shiftKey, shown);
    if (step) aim(step, shown);
    else if (event.key === 'Enter' || event.key === ' ') draw(shown);
    else return false;
    setSeen(true);
    return true;
  };

  /** A key that means nothing here is left to the browser. */
  const use =
    (press: (event: KeyboardEvent, shown: Frame) => boolean) => (event: KeyboardEvent) => {
      if (!frame || event.ctrlKey || event.metaKey || event.altKey) return;
      if (press(event, frame)) event.preventDefault();
    };

  return {
    spot: isSeen && tool !== 'select' && frame ? toSpot(place, frame) : null,
    hide: () => setSeen(false),
    onFocus: ({ target }: FocusEvent) => setSeen(target.matches(':focus-visible')),
    onKey: use(pressOnPicture),
    onMarkKey: (mark: Mark, event: KeyboardEvent) =>
      use((each, shown) => pressOnMark(edit, mark, each, shown))(event),
    onGripKey: (mark: EndedMark, grip: Grip, event: KeyboardEvent) =>
      use((each, shown) => pressOnGrip(edit, mark, grip, each, shown))(event),
  };
}

function placeWords({ x, y }: Point): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}
