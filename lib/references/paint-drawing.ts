import type { Drawing, Mark, MarkColour } from '#lib/references/drawing';
import { layOutNote, type MeasureText } from '#lib/references/drawing-note';
import {
  arrowShape,
  boxBetween,
  type Frame,
  lineWidth,
  type Spot,
  toSpot,
} from '#lib/references/drawing-shape';
import { smoothStroke } from '#lib/references/drawing-stroke';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * What each colour is painted with. The halo around it stands out from it by 3:1, so that a mark is
 * seen on a picture of any colour, its own included.
 */
export const markInks: Record<MarkColour, { readonly ink: string; readonly halo: string }> = {
  red: { ink: '#e8131f', halo: '#ffffff' },
  yellow: { ink: '#ffd60a', halo: '#000000' },
  green: { ink: '#12c042', halo: '#000000' },
  blue: { ink: '#1460ff', halo: '#ffffff' },
  white: { ink: '#ffffff', halo: '#000000' },
  black: { ink: '#000000', halo: '#ffffff' },
};

/** Of the halo on either side, as a share of the line. */
const haloShare = 0.35;

/**
 * Paints a drawing over what a canvas holds already: on the screen and on the copy that is sent.
 *
 * @param width pixels that the picture covers from the canvas's upper left corner; `height` alike
 */
export function paintDrawing(
  context: Context,
  drawing: Drawing,
  width: number,
  height: number,
): void {
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const frame = { width, height };
  for (const mark of drawing.marks) {
    if (mark.shape === 'text') paintNote(context, mark, frame);
    else paintLine(context, mark, frame);
  }
  context.restore();
}

function paintLine(context: Context, mark: Exclude<Mark, { shape: 'text' }>, frame: Frame): void {
  const { ink, halo } = markInks[mark.colour];
  const line = lineWidth(frame);
  const path = mark.shape === 'arrow' ? tracedArrow(mark, frame) : tracedLine(mark, frame);
  for (const [colour, width] of [
    [halo, line * (1 + haloShare * 2)],
    [ink, line],
  ] as const) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = width;
    context.stroke(path.line);
    if (!path.head) continue;
    context.stroke(path.head);
    context.fill(path.head);
  }
}

interface Traced {
  readonly line: Path2D;
  /** Filled, where there is one. */
  readonly head?: Path2D;
}

function tracedArrow(mark: Mark & { shape: 'arrow' | 'box' }, frame: Frame): Traced {
  const line = lineWidth(frame);
  const { shaft, head } = arrowShape(toSpot(mark.from, frame), toSpot(mark.to, frame), line);
  const shaftPath = new Path2D();
  shaftPath.moveTo(shaft[0].x, shaft[0].y);
  shaftPath.lineTo(shaft[1].x, shaft[1].y);
  const headPath = new Path2D();
  headPath.moveTo(head[0].x, head[0].y);
  for (const corner of head.slice(1)) headPath.lineTo(corner.x, corner.y);
  headPath.closePath();
  return { line: shaftPath, head: headPath };
}

function tracedLine(mark: Exclude<Mark, { shape: 'text' }>, frame: Frame): Traced {
  const path = new Path2D();
  if (mark.shape === 'stroke') {
    traceStroke(
      path,
      mark.points.map((point) => toSpot(point, frame)),
      lineWidth(frame) * 3,
    );
  } else {
    const { x, y, width, height } = boxBetween(toSpot(mark.from, frame), toSpot(mark.to, frame));
    path.rect(x, y, width, height);
  }
  return { line: path };
}

function traceStroke(path: Path2D, spots: readonly Spot[], reach: number): void {
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return;
  path.moveTo(first.x, first.y);
  for (const { start, bend, end } of smoothStroke(spots, reach)) {
    path.lineTo(start.x, start.y);
    path.quadraticCurveTo(bend.x, bend.y, end.x, end.y);
  }
  // A canvas leaves out a line without any length, and with it the dot that its round ends are.
  path.lineTo(last.x + (spots.length === 1 ? 0.01 : 0), last.y);
}

/** One family on every screen and canvas, whatever the page has loaded. */
const noteFont = (fontSize: number) => `600 ${fontSize}px sans-serif`;

function paintNote(context: Context, mark: Mark & { shape: 'text' }, frame: Frame): void {
  const { ink, halo } = markInks[mark.colour];
  const { fontSize, lines } = layOutNote(mark, frame, measureWith(context));
  context.font = noteFont(fontSize);
  context.textBaseline = 'alphabetic';
  context.strokeStyle = halo;
  context.lineWidth = fontSize * 0.22;
  for (const { text, x, y } of lines) context.strokeText(text, x, y);
  context.fillStyle = ink;
  for (const { text, x, y } of lines) context.fillText(text, x, y);
}

/** Measured large, since a small font is hinted to whole pixels and would break lines elsewhere. */
const measuredSize = 200;

function measureWith(context: Context): MeasureText {
  return (text) => {
    context.font = noteFont(measuredSize);
    return context.measureText(text).width / measuredSize;
  };
}

/** Measures as `paintDrawing` does, for what has to know where a note lies. */
export function createMeasure(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  // A browser without any canvas shows no picture either; half a letter's height is near enough.
  return context ? measureWith(context) : (text) => text.length * 0.55;
}
