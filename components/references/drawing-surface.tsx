import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Crosshair } from '#components/references/crosshair';
import { MarkTargets } from '#components/references/mark-targets';
import { PaintedDrawing } from '#components/references/painted-drawing';
import type { Mark } from '#lib/references/drawing';
import { type Frame, toSpot } from '#lib/references/drawing-shape';
import { createMeasure } from '#lib/references/paint-drawing';
import type { Board } from './use-board.ts';
import { useCrosshair } from './use-crosshair.ts';
import { useFrame } from './use-frame.ts';
import { useObjectUrl } from './use-object-url.ts';
import type { Pen } from './use-pen.ts';
import { usePointer } from './use-pointer.ts';

interface DrawingSurfaceProps {
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly picture: Blob;
  /** Of the picture, in its own pixels. */
  readonly size: Frame;
  readonly board: Board;
  readonly pen: Pen;
  /** The element that tells how to draw by keyboard. */
  readonly describedBy: string;
  /** Enter or a double press on a note. */
  onOpenNote(): void;
}

/** The picture with what is drawn on it, as large as there is room for. */
export function DrawingSurface(props: DrawingSurfaceProps) {
  const { surface, picture, size, board, pen, describedBy, onOpenNote } = props;
  const address = useObjectUrl(picture);
  const frame = useFrame(surface);
  const [measure] = useState(createMeasure);
  const pointer = usePointer({ board, pen, surface, frame, measure });
  const crosshair = useCrosshair({ board, pen, frame });
  const marks = withHeld(board.edit.marks, pen.held?.mark ?? pen.note);
  const aim = frame && pen.note?.text === '' ? toSpot(pen.note.at, frame) : crosshair.spot;
  const ratio = size.width / size.height;

  const pressOnMark = (mark: Mark, event: KeyboardEvent) => {
    // What has the focus is about to go, so its neighbour takes it before.
    if (event.key === 'Delete' || event.key === 'Backspace')
      neighbour(surface.current, mark).focus();
    crosshair.onMarkKey(mark, event);
  };

  return (
    <div
      ref={surface}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive: it takes all its keys itself.
      tabIndex={0}
      role="application"
      aria-label="Picture"
      aria-describedby={describedBy}
      data-tool={board.tool}
      {...pointer.handlers}
      onDoubleClick={onOpenNote}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) crosshair.onKey(event);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) crosshair.onFocus(event);
      }}
      onBlur={(event) => {
        if (event.target !== event.currentTarget) return;
        crosshair.hide();
        if (pen.isHolding()) pen.cancel();
      }}
      className="relative touch-none ring-1 ring-line select-none outline-offset-1 data-[tool=select]:cursor-default data-[tool=text]:cursor-text not-data-[tool=select]:cursor-crosshair"
      style={{
        width: `min(100cqw, calc(100cqh * ${ratio.toFixed(4)}))`,
        aspectRatio: ratio.toFixed(4),
      }}
    >
      {address && (
        // biome-ignore lint/performance/noImgElement: a picture of this page alone has no other address
        <img
          src={address}
          alt=""
          draggable={false}
          decoding="async"
          className="pointer-events-none absolute inset-0 size-full"
        />
      )}
      {frame && (
        <>
          <PaintedDrawing marks={marks} frame={frame} />
          <MarkTargets
            marks={marks}
            selectedId={board.selected?.id ?? null}
            frame={frame}
            measure={measure}
            onSelect={board.select}
            onOpen={onOpenNote}
            onKey={pressOnMark}
            onGripKey={crosshair.onGripKey}
            onGrip={pointer.grab}
          />
        </>
      )}
      {aim && <Crosshair {...aim} />}
    </div>
  );
}

/** The marks as they are seen: the one in the hand in its place, or on top of all when it is new. */
function withHeld(marks: readonly Mark[], held: Mark | null): readonly Mark[] {
  if (!held) return marks;
  // A note without a letter yet, or any more, has nothing to show.
  if (held.shape === 'text' && !held.text) return marks.filter(({ id }) => id !== held.id);
  if (!marks.some(({ id }) => id === held.id)) return [...marks, held];
  return marks.map((mark) => (mark.id === held.id ? held : mark));
}

function neighbour(surface: HTMLElement | null, { id }: Mark): HTMLElement {
  const targets = [...(surface?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
  const at = targets.findIndex(({ dataset }) => dataset.mark === id);
  return targets[at + 1] ?? targets[at - 1] ?? surface ?? document.body;
}
