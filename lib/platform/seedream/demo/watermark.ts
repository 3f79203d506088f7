import { spell } from '#lib/platform/seedream/demo/watermark-letters';
import { type PixelSize, seedream40 } from '#lib/platform/seedream/models';

/**
 * Writes "AI generated" into the lower right corner, as the page's `watermark` promises: small,
 * white, with a soft dark halo so that it can be read on snow as well as on night. The letters are
 * distances to strokes, so no font is needed and the edges are smooth at any size.
 *
 * @param pixels three bytes a pixel, changed in place
 */
export function stampWatermark(pixels: Uint8ClampedArray, size: PixelSize): void {
  const box = watermarkBox(size);
  const { strokes } = spell(seedream40.watermark.text);
  const segments = segmentsOf(strokes, box);
  const halo = box.letter * 0.9;
  const pen = box.letter * 0.085;
  const distances = distancesTo(segments, box, halo);
  const columns = box.right - box.left;
  for (let at = 0; at < distances.length; at += 1) {
    const distance = distances[at] as number;
    if (distance >= halo) continue;
    const ink = Math.min(1, Math.max(0, pen - distance + 0.5)) * 0.92;
    const shade = (1 - distance / halo) ** 2 * 0.34;
    const x = box.left + (at % columns);
    const y = box.top + Math.floor(at / columns);
    const i = (y * size.width + x) * 3;
    for (let c = 0; c < 3; c += 1) {
      const dimmed = (pixels[i + c] as number) * (1 - shade);
      pixels[i + c] = dimmed + (255 - dimmed) * ink;
    }
  }
}

export interface WatermarkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The base line's start, and the height of a small letter, in pixels. */
  readonly startX: number;
  readonly baseY: number;
  readonly letter: number;
}

/** The only part of a picture that the watermark touches, in pixels. */
export function watermarkBox({ width, height }: PixelSize): WatermarkBox {
  const { length } = spell(seedream40.watermark.text);
  const short = Math.min(width, height);
  // A hundredth of the short side for a small letter, but never wider than a third of the picture.
  const letter = Math.max(6, Math.min(short / 100, (width * 0.36) / length, 36));
  const margin = Math.max(letter * 1.6, short * 0.02);
  const startX = width - margin - length * letter;
  const baseY = height - margin - letter * 0.45;
  const reach = letter;
  return {
    left: Math.max(0, Math.floor(startX - reach)),
    top: Math.max(0, Math.floor(baseY - letter * 1.5 - reach)),
    right: Math.min(width, Math.ceil(width - margin + reach)),
    bottom: Math.min(height, Math.ceil(baseY + letter * 0.5 + reach)),
    startX,
    baseY,
    letter,
  };
}

/** Each piece of a stroke as x, y, x, y in pixels. */
function segmentsOf(strokes: readonly (readonly number[])[], box: WatermarkBox): Float64Array {
  const ends: number[] = [];
  for (const stroke of strokes) {
    for (let i = 0; i + 3 < stroke.length; i += 2) {
      for (const k of [0, 2]) {
        ends.push(box.startX + (stroke[i + k] as number) * box.letter);
        ends.push(box.baseY + (stroke[i + k + 1] as number) * box.letter);
      }
    }
  }
  return Float64Array.from(ends);
}

/** For each pixel of the box the distance to the nearest stroke, or `most` where all are further. */
function distancesTo(segments: Float64Array, box: WatermarkBox, most: number): Float32Array {
  const [columns, rows] = [box.right - box.left, box.bottom - box.top];
  const distances = new Float32Array(columns * rows).fill(most);
  for (let i = 0; i < segments.length; i += 4) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = segments.subarray(i, i + 4);
    const top = Math.max(box.top, Math.floor(Math.min(ay, by) - most));
    const bottom = Math.min(box.bottom, Math.ceil(Math.max(ay, by) + most));
    const left = Math.max(box.left, Math.floor(Math.min(ax, bx) - most));
    const right = Math.min(box.right, Math.ceil(Math.max(ax, bx) + most));
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const along = ((x + 0.5 - ax) * dx + (y + 0.5 - ay) * dy) / square;
        const t = Math.min(1, Math.max(0, along));
        const distance = Math.hypot(ax + dx * t - x - 0.5, ay + dy * t - y - 0.5);
        const at = (y - box.top) * columns + x - box.left;
        if (distance < (distances[at] as number)) distances[at] = distance;
      }
    }
  }
  return distances;
}
