import pLimit from 'p-limit';
import {
  dash,
  drawHeads,
  drawMarks,
  drawTitle,
  ground,
  type PlacedSlot,
  type Sheet,
} from '#lib/experiments/contact-sheet/sheet-drawing';
import {
  layOutSheet,
  type SheetFold,
  slotPlace,
  squarePlace,
} from '#lib/experiments/contact-sheet/sheet-layout';
import type { SheetWords } from '#lib/experiments/contact-sheet/sheet-words';
import type { FlatGrid, FlatSquare } from '#lib/experiments/results/flat-grid';
import { type Canvas, fillBox, newCanvas, putPicture } from '#lib/platform/pixels/canvas';
import { fitPicture } from '#lib/platform/pixels/fit-picture';

interface SheetOf {
  readonly grid: FlatGrid;
  readonly words: SheetWords;
  /** The bytes of a picture; null where they are gone. */
  readonly read: (imageId: string) => Promise<Uint8Array | null>;
  readonly signal: AbortSignal;
}

/** Originals that are in memory at the same time. */
const readAtOnce = 4;

/**
 * Draws a grid as one picture, square by square: beside the canvas there are never more than a few
 * originals in memory.
 *
 * @returns null where nobody wants it any more
 */
export async function drawSheet({ grid, words, read, signal }: SheetOf): Promise<Canvas | null> {
  const { rowCount, columnCount, rowLabels, columnLabels, slots, ratio } = grid;
  const layout = layOutSheet({
    rowCount,
    columnCount,
    hasRowLabels: rowLabels.length > 0,
    hasColumnLabels: columnLabels.length > 0,
    slots: slots.shown,
    ratio,
  });
  if (signal.aborted) return null;
  const canvas = newCanvas(layout.width, layout.height, ground);
  const sheet: Sheet = { canvas, layout, grid, signal };
  await drawTitle(sheet, words);
  await drawHeads(sheet);
  drawEmptySquares(sheet);
  const placed = placedSlots(sheet);
  const lost = await drawPictures(sheet, placed, read);
  await drawMarks(sheet, [...placed.filter(({ kind }) => kind !== 'picture'), ...lost]);
  return signal.aborted ? null : canvas;
}

/** @returns those that cannot be read any more, as what they are then */
async function drawPictures(
  { canvas, layout, signal }: Sheet,
  placed: readonly PlacedSlot[],
  read: SheetOf['read'],
): Promise<PlacedSlot[]> {
  const limit = pLimit(readAtOnce);
  const { width, height } = layout.slot;
  const lost = placed.map((each) =>
    limit(async (): Promise<PlacedSlot[]> => {
      if (!each.image || signal.aborted) return [];
      const bytes = await read(each.image.id);
      const picture = bytes && (await fitPicture(bytes, layout.slot, ground));
      if (!picture) return [{ ...each, kind: 'gone' }];
      const left = each.left + Math.floor((width - picture.width) / 2);
      putPicture(canvas, picture, left, each.top + Math.floor((height - picture.height) / 2));
      return [];
    }),
  );
  return (await Promise.all(lost)).flat();
}

/** Every slot with its place on the sheet. */
function placedSlots({ layout, grid }: Sheet): PlacedSlot[] {
  return grid.squares.flatMap((square) => {
    const fold = foldOf(layout.folds, square);
    if (!fold) return [];
    const place = squarePlace(layout, fold, square.row, square.column);
    return square.slots.map((slot, at) => ({ ...slot, ...slotPlace(layout, place, at) }));
  });
}

function foldOf(
  folds: readonly SheetFold[],
  { row, column }: Pick<FlatSquare, 'row' | 'column'>,
): SheetFold | undefined {
  return folds.find(
    ({ rows, columns }) =>
      row >= rows.from && row < rows.to && column >= columns.from && column < columns.to,
  );
}

/** A dash where no such prompt was asked for. */
function drawEmptySquares({ canvas, layout, grid }: Sheet): void {
  const asked = new Set(grid.squares.map(({ row, column }) => `${row} ${column}`));
  for (const fold of layout.folds) {
    for (let row = fold.rows.from; row < fold.rows.to; row += 1) {
      for (let column = fold.columns.from; column < fold.columns.to; column += 1) {
        if (asked.has(`${row} ${column}`)) continue;
        const { left, top } = squarePlace(layout, fold, row, column);
        const width = Math.ceil(layout.square.width / 8);
        const from = left + Math.floor((layout.square.width - width) / 2);
        const at = top + Math.floor(layout.square.height / 2);
        fillBox(canvas, { left: from, top: at, width, height: 1 }, dash);
      }
    }
  }
}
