import { type Orientation, uprightSize } from '#lib/references/picture-facts';

/** The matrix of a canvas for each orientation, of the stored width and height. */
const matrices: Record<
  Orientation,
  (width: number, height: number) => [number, number, number, number, number, number]
> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, height) => [0, 1, -1, 0, height, 0],
  7: (width, height) => [0, -1, -1, 0, height, width],
  8: (width) => [0, -1, 1, 0, 0, width],
};

/** Sets upright what a browser left as it was stored. */
export function turnBitmap(stored: ImageBitmap, orientation: Orientation): ImageBitmap {
  if (orientation === 1) return stored;
  const { width, height } = stored;
  const upright = uprightSize({ width, height, orientation });
  const canvas = new OffscreenCanvas(upright.width, upright.height);
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('no canvas of this size');
  context.setTransform(...matrices[orientation](width, height));
  context.drawImage(stored, 0, 0);
  stored.close();
  return canvas.transferToImageBitmap();
}
