import type { Oklch } from '#lib/platform/seedream/demo/art/colour';
import { toRgb } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, flatInk } from '#lib/platform/seedream/demo/art/polygon';

/**
 * A small boat under sail against the light.
 *
 * @param x the column of its mast, in pixels
 * @param y the row of its water line
 * @param height of the mast, in pixels
 */
export function paintSailboat(
  plate: Plate,
  x: number,
  y: number,
  height: number,
  sail: Oklch,
  hull: Oklch,
): void {
  const lean = height * 0.05;
  const top = y - height;
  const boom = y - height * 0.14;
  const main = [
    x + lean,
    top,
    x + lean * 0.3,
    boom,
    x - height * 0.34,
    boom + height * 0.02,
    x - height * 0.12,
    y - height * 0.52,
  ];
  const jib = [
    x + lean * 1.3,
    top + height * 0.1,
    x + height * 0.34,
    boom + height * 0.03,
    x + height * 0.05,
    boom,
  ];
  fillByRow(plate, [main], flatInk(toRgb(sail), 0.95));
  fillByRow(plate, [jib], flatInk(toRgb(sail), 0.85));
  const deck = y - height * 0.085;
  const body = [
    x - height * 0.36,
    deck,
    x + height * 0.4,
    deck - height * 0.015,
    x + height * 0.3,
    y,
    x - height * 0.3,
    y,
  ];
  fillByRow(plate, [body], flatInk(toRgb(hull)));
}
