import { squareSides, usualZoom } from '#lib/experiments/results/grid-address';

/** As large as squares of the usual zoom grow where there are few columns, in CSS pixels. */
const mostUsual = 320;

interface SquareRoom {
  /** Which of the sides. */
  readonly zoom: number;
  readonly columnCount: number;
  /** For all columns together, in CSS pixels. */
  readonly room: number;
}

/**
 * How large a square is drawn, in CSS pixels: as its zoom says, and larger by the same share at every
 * zoom where few columns would leave room beside them.
 */
export function squareSide({ zoom, columnCount, room }: SquareRoom): number {
  const usual = squareSides[usualZoom];
  const fitting = room / Math.max(1, columnCount);
  const grown = Math.min(mostUsual, Math.max(usual, fitting));
  return Math.floor(((squareSides[zoom] ?? usual) * grown) / usual);
}
