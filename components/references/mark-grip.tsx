import type { KeyboardEvent, PointerEvent } from 'react';
import { type EndedMark, type Grip, gripName, gripSpot } from '#lib/references/drawing-pen';
import type { Frame } from '#lib/references/drawing-shape';

interface MarkGripProps {
  readonly mark: EndedMark;
  readonly grip: Grip;
  readonly frame: Frame;
  /** Of the mark: `Red box 1`. */
  readonly name: string;
  onKeyDown(event: KeyboardEvent): void;
  onPointerDown(event: PointerEvent): void;
}

/** An end of an arrow or a corner of a box, to be taken hold of. */
export function MarkGrip({ mark, grip, frame, name, onKeyDown, onPointerDown }: MarkGripProps) {
  const { x, y } = gripSpot(mark, grip, frame);
  return (
    <button
      type="button"
      data-grip={`${grip.x} ${grip.y}`}
      aria-label={`${gripName(mark, grip)} of ${name}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      className="-translate-1/2 group absolute grid size-6 cursor-move touch-none place-items-center rounded-full outline-none pointer-coarse:size-11"
      style={{ left: x, top: y }}
    >
      <span className="size-3 rounded-full border-2 border-black bg-white ring-1 ring-white group-focus-visible:size-5 forced-color-adjust-none" />
    </button>
  );
}
