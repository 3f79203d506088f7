import { Fragment, type KeyboardEvent, type PointerEvent } from 'react';
import { MarkGrip } from '#components/references/mark-grip';
import type { Mark } from '#lib/references/drawing';
import { markBox } from '#lib/references/drawing-hit';
import type { MeasureText } from '#lib/references/drawing-note';
import { type EndedMark, type Grip, gripsOf } from '#lib/references/drawing-pen';
import type { Frame } from '#lib/references/drawing-shape';
import { markName } from '#lib/references/mark-words';

interface MarkTargetsProps {
  readonly marks: readonly Mark[];
  readonly selectedId: string | null;
  readonly frame: Frame;
  readonly measure: MeasureText;
  onSelect(id: string): void;
  onOpen(mark: Mark): void;
  onKey(mark: Mark, event: KeyboardEvent): void;
  onGripKey(mark: EndedMark, grip: Grip, event: KeyboardEvent): void;
  onGrip(mark: EndedMark, grip: Grip, event: PointerEvent): void;
}

/** Around a mark, so that its frame does not lie on its line, in CSS pixels. */
const room = 8;

/**
 * Each mark as something that the keyboard reaches and a screen reader names. Pointers pass through
 * them to the picture, which knows a mark by its line rather than by the rectangle around it.
 */
export function MarkTargets(props: MarkTargetsProps) {
  const { marks, selectedId, frame, measure } = props;
  return marks.map((mark) => {
    const box = markBox(mark, frame, measure);
    const isSelected = mark.id === selectedId;
    const name = markName(marks, mark.id);
    return (
      <Fragment key={mark.id}>
        <button
          type="button"
          data-mark={mark.id}
          aria-label={name}
          aria-pressed={isSelected}
          onFocus={() => props.onSelect(mark.id)}
          onClick={() => props.onOpen(mark)}
          onKeyDown={(event) => props.onKey(mark, event)}
          className={`pointer-events-none absolute rounded-[3px] outline-white focus-visible:shadow-[0_0_0_5px_black] focus-visible:outline-3 focus-visible:outline-white focus-visible:outline-solid focus-visible:outline-offset-1 ${isSelected ? 'shadow-[0_0_0_2px_black] outline-2 outline-dashed outline-offset-0' : ''}`}
          style={{
            left: box.x - room,
            top: box.y - room,
            width: box.width + room * 2,
            height: box.height + room * 2,
          }}
        />
        {isSelected &&
          (mark.shape === 'arrow' || mark.shape === 'box') &&
          gripsOf(mark).map((grip) => (
            <MarkGrip
              key={`${grip.x} ${grip.y}`}
              mark={mark}
              grip={grip}
              frame={frame}
              name={name}
              onKeyDown={(event) => props.onGripKey(mark, grip, event)}
              onPointerDown={(event) => props.onGrip(mark, grip, event)}
            />
          ))}
      </Fragment>
    );
  });
}
