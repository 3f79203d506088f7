import {
  closedEnds,
  growthOf,
  type RowShape,
  rowMeasures,
  runningEnds,
} from '#lib/gallery/row-breaks';

/**
 * Pictures in rows that fill the width, each in its own shape. A row is as high as its pictures make
 * it when they share the width: near the height that is wished for, and never above one and a half
 * times of it. What a row has depends on nothing that stands before it, so pages can come and go on
 * either side of what is seen.
 */
export interface RowPicture {
  readonly id: string;
  /** Width over height of its tile. */
  readonly ratio: number;
  /** `2026-11-23`, or empty where pictures are not grouped by day. */
  readonly day: string;
  /** A row began here before the pictures above it had come, and still does. */
  readonly startsRow: boolean;
}

interface RowPlace {
  readonly key: string;
  readonly day: string;
  /** From the top of the first row, in CSS pixels like all that follow. */
  readonly top: number;
  readonly height: number;
  /** From its top to the top of the next one. */
  readonly pitch: number;
}

export interface HeadingRow extends RowPlace {
  readonly kind: 'heading';
}

export interface PictureRow extends RowPlace {
  readonly kind: 'pictures';
  /** The place of its first picture among all, and how many it has. */
  readonly first: number;
  readonly count: number;
  /** The part of the width that its pictures take: 1 where they fill it. */
  readonly share: number;
}

export type GridRow = HeadingRow | PictureRow;

const headingHeight = 60;
const gap = 6;

export function rowShape(width: number, target: number): RowShape {
  return { width, target, gap, headingHeight };
}

/** The rows of some pictures in their order: a heading before each day, then what the day has. */
export function justifyRows(pictures: readonly RowPicture[], shape: RowShape): GridRow[] {
  const ratios = pictures.map(({ ratio }) => ratio);
  const rows: GridRow[] = [];
  let top = 0;
  for (const { from, to, day, startsDay, isClosed } of blocksOf(pictures)) {
    if (startsDay && day !== '') {
      const height = shape.headingHeight;
      rows.push({ kind: 'heading', key: `day ${day}`, day, top, height, pitch: height });
      top += height;
    }
    let first = from;
    for (const end of (isClosed ? closedEnds : runningEnds)(ratios, from, to, shape)) {
      let sum = 0;
      for (let at = first; at < end; at += 1) sum += ratios[at] ?? 1;
      const count = end - first;
      const measures = rowMeasures(sum, count, shape, growthOf(end === to && !isClosed));
      const pitch = measures.height + shape.gap;
      const key = pictures[first]?.id ?? '';
      rows.push({ kind: 'pictures', key, day, first, count, top, pitch, ...measures });
      top += pitch;
      first = end;
    }
  }
  return rows;
}

/** Pictures that are put in rows without regard to any others. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly startsDay: boolean;
  /** The same day goes on behind it. */
  readonly isClosed: boolean;
}

function blocksOf(pictures: readonly RowPicture[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let to = 1; to <= pictures.length; to += 1) {
    const last = pictures[to - 1];
    const next = pictures[to];
    if (!last) break;
    const isClosed = next?.day === last.day;
    if (isClosed && !next?.startsRow) continue;
    const startsDay = pictures[from - 1]?.day !== last.day;
    blocks.push({ from, to, day: last.day, startsDay, isClosed });
    from = to;
  }
  return blocks;
}

export function rowsHeight(rows: readonly GridRow[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.pitch : 0;
}

/** The place of the row that is seen at a height, or of the nearest one; -1 where there is none. */
export function rowAt(rows: readonly GridRow[], y: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The place of the row that has a picture; -1 where none has. */
export function rowOfPicture(rows: readonly GridRow[], place: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = pictureRowFrom(rows, middle);
    if (!row || row.first > place) high = middle - 1;
    else if (row.first + row.count <= place) low = middle + 1;
    else return rows.indexOf(row, middle);
  }
  return -1;
}

/** The row itself where it has pictures, and the next one where it is a heading. */
function pictureRowFrom(rows: readonly GridRow[], index: number): PictureRow | null {
  const row = rows[index];
  if (!row) return null;
  return row.kind === 'pictures' ? row : pictureRowFrom(rows, index + 1);
}
