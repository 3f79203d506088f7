/**
 * How a grid lies on one picture. A JPEG has at most 65,535 pixels a side, and few programs show so
 * many; its pixels lie in memory while it is made, three bytes each.
 */
export const mostSheetPixels = 64_000_000;
export const mostSheetSide = 30_000;

/** The longer side of a slot, in pixels. The lower one is what the largest grid comes to. */
const slotSides = { most: 512, least: 8 } as const;

/** A sheet that is longer than this by its shorter side is folded. */
const longestShape = 2.5;

/** Around everything, in pixels. */
const edge = 24;

/** What a sheet has to hold. */
export interface SheetShape {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasRowLabels: boolean;
  readonly hasColumnLabels: boolean;
  /** The most pictures, or marks of missing ones, that a square has. */
  readonly slots: number;
  /** Width over height of a slot. */
  readonly ratio: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** A part of the grid that lies beside or below the one before, with heads of its own. */
export interface SheetFold extends Place {
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

/** What is left between neighbours, in pixels: repeats lie closer together than squares. */
export interface SheetGaps {
  readonly slot: number;
  readonly square: number;
  readonly fold: number;
}

export interface SheetLayout extends Sides {
  /** Where the title begins. */
  readonly title: Place & Sides & { readonly size: number };
  /** How large the letters of labels are, in pixels. */
  readonly labelSize: number;
  /** Of the labels down the left of a fold and along its top, in pixels; 0 without labels. */
  readonly headWidth: number;
  readonly headHeight: number;
  readonly square: Sides;
  readonly slot: Sides;
  /** Slots beside each other. */
  readonly across: number;
  readonly gaps: SheetGaps;
  readonly folds: readonly SheetFold[];
}

/** The largest sheet that keeps to its bounds. */
export function layOutSheet(shape: SheetShape): SheetLayout {
  for (let side: number = slotSides.most; ; side = Math.floor(side * 0.97)) {
    const layout = layOutWith(shape, side);
    const isWithin =
      layout.width * layout.height <= mostSheetPixels &&
      Math.max(layout.width, layout.height) <= mostSheetSide;
    if (isWithin || side <= slotSides.least) return layout;
  }
}

/** From the left and the top of the sheet. */
export function squarePlace(layout: SheetLayout, fold: SheetFold, row: number, column: number) {
  const { square, gaps, headWidth, headHeight } = layout;
  return {
    left: fold.left + headWidth + (column - fold.columns.from) * (square.width + gaps.square),
    top: fold.top + headHeight + (row - fold.rows.from) * (square.height + gaps.square),
  };
}

/** The place of a slot. @param square the place of its square */
export function slotPlace({ slot, gaps, across }: SheetLayout, square: Place, at: number): Place {
  return {
    left: square.left + (at % across) * (slot.width + gaps.slot),
    top: square.top + Math.floor(at / across) * (slot.height + gaps.slot),
  };
}

function layOutWith(shape: SheetShape, side: number): SheetLayout {
  const { rowCount, columnCount, hasRowLabels, hasColumnLabels, slots } = shape;
  const slot = slotSizes(shape.ratio, side);
  const across = Math.max(1, Math.ceil(Math.sqrt(slots)));
  const gaps = gapsOf(side);
  const square = {
    width: across * (slot.width + gaps.slot) - gaps.slot,
    height: Math.ceil(Math.max(1, slots) / across) * (slot.height + gaps.slot) - gaps.slot,
  };
  const labelSize = between(9, Math.round(square.width / 18), 40);
  const headWidth = hasRowLabels ? between(56, Math.round(square.width * 0.4), 420) : 0;
  const headHeight = hasColumnLabels ? Math.ceil(labelSize * 1.3) * 2 + gaps.square : 0;
  const grid = (rows: number, columns: number): Sides => ({
    width: headWidth + columns * (square.width + gaps.square) - gaps.square,
    height: headHeight + rows * (square.height + gaps.square) - gaps.square,
  });
  const each = foldLength(shape, grid(rowCount, columnCount));
  const isTall = rowCount >= columnCount;
  const part = isTall ? grid(each, columnCount) : grid(rowCount, each);
  const count = Math.ceil((isTall ? rowCount : columnCount) / each);
  const whole = {
    width: isTall ? count * (part.width + gaps.fold) - gaps.fold : part.width,
    height: isTall ? part.height : count * (part.height + gaps.fold) - gaps.fold,
  };
  const title = titleOf(whole.width);
  return {
    width: whole.width + edge * 2,
    height: title.top + title.height + whole.height + edge,
    title,
    labelSize,
    headWidth,
    headHeight,
    square,
    slot,
    across,
    gaps,
    folds: foldsOf(shape, { part, each, gap: gaps.fold, top: title.top + title.height }),
  };
}

function gapsOf(side: number): SheetGaps {
  const square = Math.max(6, Math.round(side / 24));
  return { slot: Math.max(2, Math.round(side / 160)), square, fold: Math.max(24, square * 2) };
}

function titleOf(width: number): SheetLayout['title'] {
  const size = between(14, Math.round(width / 56), 64);
  return { left: edge, top: edge, width, height: Math.ceil(size * 3.2), size };
}

interface Parts {
  readonly part: Sides;
  /** Rows, or columns, of each. */
  readonly each: number;
  readonly gap: number;
  readonly top: number;
}

function foldsOf(
  { rowCount, columnCount }: SheetShape,
  { part, each, gap, top }: Parts,
): SheetFold[] {
  const isTall = rowCount >= columnCount;
  const length = isTall ? rowCount : columnCount;
  return Array.from({ length: Math.ceil(length / each) }, (_, at) => {
    const range = { from: at * each, to: Math.min(length, (at + 1) * each) };
    return isTall
      ? {
          left: edge + at * (part.width + gap),
          top,
          rows: range,
          columns: { from: 0, to: columnCount },
        }
      : {
          left: edge,
          top: top + at * (part.height + gap),
          rows: { from: 0, to: rowCount },
          columns: range,
        };
  });
}

function slotSizes(ratio: number, side: number): Sides {
  return ratio >= 1
    ? { width: side, height: Math.max(1, Math.round(side / ratio)) }
    : { width: Math.max(1, Math.round(side * ratio)), height: side };
}

/** How many rows, or columns, of the longer direction a fold has, so that the sheet is no strip. */
function foldLength({ rowCount, columnCount }: SheetShape, { width, height }: Sides): number {
  const isTall = rowCount >= columnCount;
  const length = isTall ? rowCount : columnCount;
  const [long, short] = isTall ? [height, width] : [width, height];
  if (long <= short * longestShape) return length;
  // Folded so often, it is shorter and wider by that much each.
  const folds = Math.ceil(Math.sqrt(long / (short * longestShape)));
  return Math.ceil(length / folds);
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
