import sharp from 'sharp';
import type { Label } from '#lib/platform/pixels/label';

/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture that is put together piece by piece: RGB, 8 bits each, row by row. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

const channels = 3;

/** All of it in one colour, three bytes a pixel. */
export function newCanvas(width: number, height: number, ground: Rgb): Canvas {
  const canvas = { width, height, pixels: new Uint8Array(width * height * channels) };
  fillBox(canvas, { left: 0, top: 0, width, height }, ground);
  return canvas;
}

/** Paints a box over what is there. What of it lies outside of the canvas is left out. */
export function fillBox(canvas: Canvas, box: Box, colour: Rgb): void {
  const { left, top, width, height } = within(canvas, box);
  if (width === 0 || height === 0) return;
  const row = new Uint8Array(width * channels).map((_, at) => colour[at % channels] ?? 0);
  for (let y = top; y < top + height; y += 1) canvas.pixels.set(row, offset(canvas, left, y));
}

/** A line of one pixel along the inside of a box. */
export function outlineBox(canvas: Canvas, box: Box, colour: Rgb): void {
  const { left, top, width, height } = box;
  fillBox(canvas, { left, top, width, height: 1 }, colour);
  fillBox(canvas, { left, top: top + height - 1, width, height: 1 }, colour);
  fillBox(canvas, { left, top, width: 1, height }, colour);
  fillBox(canvas, { left: left + width - 1, top, width: 1, height }, colour);
}

/** Puts a picture of three channels at a place where all of it fits. */
export function putPicture(canvas: Canvas, picture: Canvas, left: number, top: number): void {
  const length = picture.width * channels;
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.pixels.subarray(y * length, (y + 1) * length);
    canvas.pixels.set(row, offset(canvas, left, top + y));
  }
}

/** Lays a label over what is there; what of it would stand beyond the edges is left out. */
export function putLabel(canvas: Canvas, label: Label, left: number, top: number): void {
  const { width, height } = within(canvas, { left, top, width: label.width, height: label.height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      blend(
        canvas.pixels,
        offset(canvas, left + x, top + y),
        label.pixels,
        (y * label.width + x) * 4,
      );
    }
  }
}

function blend(under: Uint8Array, at: number, over: Uint8Array, from: number): void {
  const alpha = (over[from + 3] ?? 0) / 255;
  if (alpha === 0) return;
  for (let part = 0; part < channels; part += 1) {
    const ground = under[at + part] ?? 0;
    under[at + part] = Math.round(ground + ((over[from + part] ?? 0) - ground) * alpha);
  }
}

/** The canvas as a JPEG. @param xmp what is said in it of how it came to be */
export function canvasJpeg({ width, height, pixels }: Canvas, xmp: string): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels } })
    .jpeg({ quality: 84 })
    .withXmp(xmp)
    .toBuffer();
}

function within(canvas: Canvas, { left, top, width, height }: Box): Box {
  return {
    left,
    top,
    width: Math.max(0, Math.min(width, canvas.width - left)),
    height: Math.max(0, Math.min(height, canvas.height - top)),
  };
}

function offset(canvas: Canvas, left: number, top: number): number {
  return (top * canvas.width + left) * channels;
}
