import { useLayoutEffect, useRef } from 'react';
import type { Mark } from '#lib/references/drawing';
import type { Frame } from '#lib/references/drawing-shape';
import { paintDrawing } from '#lib/references/paint-drawing';

interface PaintedDrawingProps {
  readonly marks: readonly Mark[];
  /** How large the picture beneath is shown, in CSS pixels. */
  readonly frame: Frame;
}

/** Marks over a picture, painted by the same hand as on the copy that is sent. */
export function PaintedDrawing({ marks, frame }: PaintedDrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d');
    if (!shown || !context) return;
    // Setting a size clears it too.
    shown.width = Math.round(frame.width * devicePixelRatio);
    shown.height = Math.round(frame.height * devicePixelRatio);
    paintDrawing(context, { version: 1, marks }, shown.width, shown.height);
  }, [marks, frame]);
  return <canvas ref={canvas} className="pointer-events-none absolute inset-0 size-full" />;
}
