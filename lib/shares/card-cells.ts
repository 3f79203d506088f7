import type { SheetCell } from '#lib/platform/pixels/contact-sheet';

/** What others show of a link. Source: the Open Graph protocol's large image, 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;
const gap = 6;

/** How many pictures stand in each row of a card, by how many there are; the first ones are larger. */
const rowsOf: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [2],
  3: [1, 2],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
};

export const mostOnCard = 6;

/** Where so many pictures stand on a card: they fill it, with narrow gaps between them. */
export function cardCells(count: number): SheetCell[] {
  const rows = rowsOf[Math.min(count, mostOnCard)] ?? [];
  const height = (cardSize.height - gap * (rows.length - 1)) / Math.max(1, rows.length);
  return rows.flatMap((columns, row) => {
    const width = (cardSize.width - gap * (columns - 1)) / columns;
    return Array.from({ length: columns }, (_, column) => {
      const left = Math.round(column * (width + gap));
      const top = Math.round(row * (height + gap));
      return { left, top, width: Math.floor(width), height: Math.floor(height) };
    });
  });
}
