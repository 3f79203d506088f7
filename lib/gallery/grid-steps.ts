import { type GridRow, type PictureRow, rowAt, rowOfPicture } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import type { RowShape } from '#lib/gallery/row-breaks';

/** Rows of pictures as they lie on the screen. */
export interface LaidPictures {
  readonly pictures: readonly RunPicture[];
  readonly rows: readonly GridRow[];
  readonly shape: RowShape;
}

/** A step of the keyboard through the grid. */
export type GridStep =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last';

/** Where a step leads: to the place of a picture, or beyond what is loaded. */
export type StepTarget =
  | { readonly kind: 'picture'; readonly place: number }
  | { readonly kind: 'beyond'; readonly side: 'before' | 'behind' };

/** The left edge of a picture and its width, in CSS pixels from the left of the grid. */
export function pictureSpan(
  { pictures, shape }: LaidPictures,
  row: PictureRow,
  place: number,
): { readonly left: number; readonly width: number } {
  const widthOf = (at: number) => (pictures[at]?.ratio ?? 1) * row.height;
  let left = 0;
  for (let at = row.first; at < place; at += 1) left += widthOf(at) + shape.gap;
  return { left, width: widthOf(place) };
}

/**
 * Where a step leads from a picture. Up and down lead to the picture whose middle is nearest, over
 * the headings of days.
 *
 * @param pageHeight how far a page is, in CSS pixels
 */
export function stepFrom(
  laid: LaidPictures,
  place: number,
  step: GridStep,
  pageHeight: number,
): StepTarget {
  const at = rowOfPicture(laid.rows, place);
  const row = laid.rows[at];
  if (row?.kind !== 'pictures') return { kind: 'picture', place };
  const last = laid.pictures.length - 1;
  switch (step) {
    case 'left':
      return place > 0 ? to(place - 1) : { kind: 'beyond', side: 'before' };
    case 'right':
      return place < last ? to(place + 1) : { kind: 'beyond', side: 'behind' };
    case 'up':
      return vertical(laid, row, place, nextPictures(laid.rows, at, -1), 'before');
    case 'down':
      return vertical(laid, row, place, nextPictures(laid.rows, at, 1), 'behind');
    case 'row-start':
      return to(row.first);
    case 'row-end':
      return to(row.first + row.count - 1);
    case 'page-up':
      return page(laid, { row, at, place }, -pageHeight);
    case 'page-down':
      return page(laid, { row, at, place }, pageHeight);
    case 'first':
      return to(0);
    case 'last':
      return to(last);
  }
}

function to(place: number): StepTarget {
  return { kind: 'picture', place };
}

function vertical(
  laid: LaidPictures,
  from: PictureRow,
  place: number,
  row: PictureRow | null,
  side: 'before' | 'behind',
): StepTarget {
  if (!row) return { kind: 'beyond', side };
  const { left, width } = pictureSpan(laid, from, place);
  return to(nearestIn(laid, row, left + width / 2));
}

function page(
  laid: LaidPictures,
  { row, at, place }: { readonly row: PictureRow; readonly at: number; readonly place: number },
  distance: number,
): StepTarget {
  const direction = Math.sign(distance);
  const wanted = rowAt(laid.rows, row.top + distance);
  const beside = nextPictures(laid.rows, at, direction);
  const there =
    laid.rows[wanted] === row ? beside : nextPictures(laid.rows, wanted - direction, direction);
  return vertical(laid, row, place, there ?? beside, distance < 0 ? 'before' : 'behind');
}

/** The next row of pictures in a direction. */
function nextPictures(rows: readonly GridRow[], from: number, direction: number) {
  for (let at = from + direction; at >= 0 && at < rows.length; at += direction) {
    const row = rows[at];
    if (row?.kind === 'pictures') return row;
  }
  return null;
}

/** The place of the picture of a row whose middle is nearest to a distance from the left. */
function nearestIn(laid: LaidPictures, row: PictureRow, x: number): number {
  let best = row.first;
  let least = Number.POSITIVE_INFINITY;
  let left = 0;
  for (let place = row.first; place < row.first + row.count; place += 1) {
    const width = (laid.pictures[place]?.ratio ?? 1) * row.height;
    const distance = Math.abs(left + width / 2 - x);
    if (distance < least) {
      least = distance;
      best = place;
    }
    left += width + laid.shape.gap;
  }
  return best;
}

/** A box, in CSS pixels from the left of the grid and from the top of its first row. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The identifiers of all pictures that a box touches, in order. */
export function picturesInBox(laid: LaidPictures, box: Box): string[] {
  const found: string[] = [];
  for (let at = Math.max(0, rowAt(laid.rows, box.top)); at < laid.rows.length; at += 1) {
    const row = laid.rows[at];
    if (!row || row.top > box.bottom) break;
    if (row.kind !== 'pictures' || row.top + row.height < box.top) continue;
    let left = 0;
    for (let place = row.first; place < row.first + row.count; place += 1) {
      const picture = laid.pictures[place];
      const width = (picture?.ratio ?? 1) * row.height;
      if (picture && left <= box.right && left + width >= box.left) found.push(picture.id);
      left += width + laid.shape.gap;
    }
  }
  return found;
}
