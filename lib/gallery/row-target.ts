import type { Density } from '#lib/gallery/gallery-address';

/** From this width on, in CSS pixels, rows are this high at the middle density. */
const screens = [
  { from: 1500, target: 240 },
  { from: 1000, target: 205 },
  { from: 620, target: 160 },
  { from: 0, target: 118 },
] as const;

/** How a density makes rows higher or lower than the middle one. */
const scales: Readonly<Record<Density, number>> = {
  1: 2.2,
  2: 1.65,
  3: 1.25,
  4: 1,
  5: 0.8,
  6: 0.64,
  7: 0.5,
};

/** The height of a row that is wished for, in CSS pixels, in a grid of some width. */
export function rowTarget(density: Density, width: number): number {
  const screen = screens.find(({ from }) => width >= from) ?? screens[3];
  return Math.round(screen.target * scales[density]);
}
