import pLimit from 'p-limit';
import {
  type Place,
  type SheetFold,
  type SheetLayout,
  squarePlace,
} from '#lib/experiments/contact-sheet/sheet-layout';
import type { SheetWords } from '#lib/experiments/contact-sheet/sheet-words';
import type { FlatGrid } from '#lib/experiments/results/flat-grid';
import { type Slot, slotLabels } from '#lib/experiments/results/square-slots';
import { type Canvas, fillBox, outlineBox, putLabel, type Rgb } from '#lib/platform/pixels/canvas';
import { drawLabel, type LabelLook, lineHeight } from '#lib/platform/pixels/label';

/** A sheet that is being drawn. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly layout: SheetLayout;
  readonly grid: FlatGrid;
  readonly signal: AbortSignal;
}

export type PlacedSlot = Slot & Place;

/** White paper: sheets are printed, and the pictures are the only colour on it. */
export const ground: Rgb = [255, 255, 255];
const ink = '#1b1d22';
const quietInk = '#5c6068';
const line: Rgb = [200, 203, 209];
export const dash: Rgb = [150, 153, 160];

type Mark = Exclude<Slot['kind'], 'picture'>;

/** How a slot without a picture looks, and the sign for it where no word has room. */
const marks: Readonly<
  Record<Mark, { readonly fill: Rgb; readonly colour: string; readonly sign: string }>
> = {
  waiting: { fill: [240, 241, 243], colour: quietInk, sign: '…' },
  failed: { fill: [252, 233, 230], colour: '#a02018', sign: '×' },
  canceled: { fill: ground, colour: quietInk, sign: '–' },
  unknown: { fill: ground, colour: quietInk, sign: '?' },
  gone: { fill: ground, colour: quietInk, sign: '·' },
};

/** Labels are drawn by threads of their own, so many at once. */
const labelsAtOnce = 4;

/** The two lines at the top: what it is called, and smaller what it shows. */
export async function drawTitle({ canvas, layout }: Sheet, words: SheetWords): Promise<void> {
  const { left, top, width, size } = layout.title;
  const lines = [
    { text: words.title, size, colour: ink, at: 0 },
    {
      text: words.details,
      size: Math.max(10, Math.round(size * 0.55)),
      colour: quietInk,
      at: lineHeight(size),
    },
  ];
  for (const { text, at, ...look } of lines) {
    const label = await drawLabel(text, { ...look, width, height: lineHeight(look.size) });
    if (label) putLabel(canvas, label, left, top + at + label.above);
  }
}

/** The values down the left and along the top of every fold. */
export async function drawHeads(sheet: Sheet): Promise<void> {
  const { layout, grid } = sheet;
  const { labelSize: size, headWidth, headHeight, square } = layout;
  const common = { size, colour: ink };
  const gap = Math.ceil(size / 2);
  const asked: Asked[] = [];
  for (const fold of layout.folds) {
    if (headWidth > 0) {
      const height = Math.max(square.height, lineHeight(size));
      const look = { ...common, width: headWidth - gap, height };
      for (const row of rangeOf(fold.rows)) {
        const { top } = squarePlace(layout, fold, row, fold.columns.from);
        asked.push({
          text: grid.rowLabels[row] ?? '',
          look,
          left: fold.left,
          top,
          isAtBottom: false,
        });
      }
    }
    if (headHeight > 0) {
      const look = { ...common, width: square.width, height: lineHeight(size) * 2 };
      for (const column of rangeOf(fold.columns)) {
        const { left } = squarePlace(layout, fold, fold.rows.from, column);
        asked.push({
          text: grid.columnLabels[column] ?? '',
          look,
          left,
          top: fold.top,
          isAtBottom: true,
        });
      }
    }
  }
  await drawAll(sheet, asked);
}

interface Asked extends Place {
  readonly text: string;
  readonly look: LabelLook;
  /** Whether one line stands in the lower of two. */
  readonly isAtBottom: boolean;
}

async function drawAll({ canvas, signal }: Sheet, asked: readonly Asked[]): Promise<void> {
  const limit = pLimit(labelsAtOnce);
  await Promise.all(
    asked.map(({ text, look, left, top, isAtBottom }) =>
      limit(async () => {
        const label = signal.aborted ? null : await drawLabel(text, look);
        if (!label) return;
        const line = lineHeight(look.size);
        const isOneLine = label.above + label.height <= line;
        putLabel(canvas, label, left, top + label.above + (isAtBottom && isOneLine ? line : 0));
      }),
    ),
  );
}

/** What became of the calls that brought no picture, as on the page of the experiment. */
export async function drawMarks(
  { canvas, layout }: Sheet,
  slots: readonly PlacedSlot[],
): Promise<void> {
  const { width, height } = layout.slot;
  for (const [kind, group] of Map.groupBy(slots, (slot) => slot.kind)) {
    if (kind === 'picture') continue;
    const { fill, colour, sign } = marks[kind];
    const hasRoom = width >= 64 && height >= 24;
    const label = await drawLabel(hasRoom ? slotLabels[kind] : sign, {
      size: Math.max(8, Math.min(28, Math.round(width / 10))),
      colour,
      width: Math.max(1, width - 4),
      height,
    });
    for (const { left, top } of group) {
      fillBox(canvas, { left, top, width, height }, fill);
      outlineBox(canvas, { left, top, width, height }, line);
      if (!label) continue;
      const x = left + Math.max(0, Math.floor((width - label.width) / 2));
      putLabel(canvas, label, x, top + Math.max(0, Math.floor((height - label.height) / 2)));
    }
  }
}

function rangeOf({ from, to }: SheetFold['rows']): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
