/** A shape beyond this stands in a tile of it, whole: a thread is hard to see and to press. */
const narrowest = 1 / 4;
const widest = 16;

/** Width over height of the tile that a picture stands in. */
export function tileRatio({ width, height }: { width: number; height: number }): number {
  return Math.min(widest, Math.max(narrowest, width / height));
}

/** Whether a picture's tile has another shape than it, so that it stands there on plain ground. */
export function isMatted(picture: { width: number; height: number }): boolean {
  return tileRatio(picture) !== picture.width / picture.height;
}
