import { colourDistance, hexToOklab, type Oklab } from '#lib/platform/pixels/oklab';
import type { PaletteColour } from '#lib/platform/pixels/palette';

/** A palette made ready to be compared with many: its colours in OKLab, its shares adding up to 1. */
export type Weighed = ReadonlyArray<{ readonly colour: Oklab; readonly weight: number }>;

export function weigh(palette: readonly PaletteColour[]): Weighed {
  const total = palette.reduce((sum, { share }) => sum + share, 0);
  if (!(total > 0)) return [];
  return palette.map(({ hex, share }) => ({ colour: hexToOklab(hex), weight: share / total }));
}

/**
 * How differently two pictures are coloured: 0 for the same palette, about 1.4 for a white picture
 * and a black one, the same both ways. It is the energy distance of the two as spreads of paint in
 * OKLab, so a shade beside counts little, a hue that is missing much, and how much of the picture it
 * covers counts with it. Source: Székely and Rizzo, "Energy statistics: a class of statistics based
 * on distances", 2013.
 *
 * @returns Infinity where one has colours and the other has none
 */
export function paletteDistance(one: Weighed, other: Weighed): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 0 : Infinity;
  // Below zero only by what a computer rounds away.
  return Math.sqrt(Math.max(0, 2 * apart(one, other) - apart(one, one) - apart(other, other)));
}

/** How far a spot of the one lies from a spot of the other, on average. */
function apart(one: Weighed, other: Weighed): number {
  let sum = 0;
  for (const a of one) {
    for (const b of other) sum += a.weight * b.weight * colourDistance(a.colour, b.colour);
  }
  return sum;
}
