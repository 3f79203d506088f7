import { setImmediate } from 'node:timers/promises';
import type { PixelSize } from '#lib/platform/seedream/models';

/**
 * The picture while it is painted: three floats a pixel, encoded sRGB, 0 to 1 and beyond where
 * light glares. Floats keep soft gradients free of bands until the grain is laid on them.
 */
export interface Plate extends PixelSize {
  readonly data: Float32Array;
}

export function makePlate({ width, height }: PixelSize): Plate {
  return { width, height, data: new Float32Array(width * height * 3) };
}

/** Lets the server answer others between two pieces of painting. */
export async function breathe(): Promise<void> {
  await setImmediate();
}

const rowsAtOnce = 96;

/**
 * Paints row by row, giving way now and then.
 *
 * @param paintRow gets the row and the index of its first channel in `plate.data`
 */
export async function paintRows(
  plate: Plate,
  paintRow: (y: number, offset: number) => void,
  from = 0,
  to = plate.height,
): Promise<void> {
  for (let y = Math.max(0, from); y < Math.min(plate.height, to); y += 1) {
    paintRow(y, y * plate.width * 3);
    if ((y - from) % rowsAtOnce === rowsAtOnce - 1) await breathe();
  }
}
