import type { Drawing } from '#lib/references/drawing';
import { mediaTypeOf, type SentKind } from '#lib/references/file-kind';
import type { MendProblem } from '#lib/references/mending';
import { paintDrawing } from '#lib/references/paint-drawing';
import type { Upright } from '#lib/references/picture-facts';
import { referenceRules } from '#lib/references/reference-rules';
import { failed, ok, type Result } from '#lib/result';

/** What the page asks of the worker that makes a copy. */
export interface CopyOrder {
  readonly base: Blob;
  readonly kind: SentKind;
  readonly drawing: Drawing;
}

/** In the order tried; below the last, artefacts show, so the size goes first. */
const jpegQualities = [0.92, 0.86, 0.8] as const;

/** How often a copy that is too heavy is made smaller before it is given up. */
const maxShrinks = 6;

/** @see drawOnto */
export async function makeDrawnCopy(order: CopyOrder): Promise<Result<Blob, MendProblem>> {
  const picture = await decode(order.base);
  if (!picture) {
    return failed({
      code: 'damaged',
      message: 'The picture under the drawing could not be read. Remove it and add it again.',
    });
  }
  const copy = await lightCopy(picture, order);
  picture.close();
  if (copy) return ok(copy);
  return failed({
    code: 'unreadable',
    message: 'The browser has not enough memory for the copy. Close other tabs and try again.',
  });
}

async function decode(base: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(base);
  } catch {
    return null;
  }
}

async function lightCopy(picture: ImageBitmap, { kind, drawing }: CopyOrder): Promise<Blob | null> {
  let scale = 1;
  for (let shrinks = 0; shrinks <= maxShrinks; shrinks += 1) {
    const canvas = paintedCopy(picture, drawing, scale);
    const copy = canvas && (await encode(canvas, kind));
    if (!copy || copy.size <= referenceRules.maxBytes) return copy;
    // Weight goes with the area; a little less than that, since finer detail is the heavier part.
    scale *= Math.sqrt(referenceRules.maxBytes / copy.size) * 0.97;
  }
  return null;
}

function paintedCopy(
  picture: ImageBitmap,
  drawing: Drawing,
  scale: number,
): OffscreenCanvas | null {
  const { width, height } = smallerSize(picture, scale);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { colorSpace: 'srgb' });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  paintDrawing(context, drawing, width, height);
  return canvas;
}

/** @returns the first that is light enough, or else the lightest; null when memory does not suffice */
async function encode(canvas: OffscreenCanvas, kind: SentKind): Promise<Blob | null> {
  const type = mediaTypeOf(kind);
  let lightest: Blob | null = null;
  try {
    for (const quality of kind === 'jpeg' ? jpegQualities : [undefined]) {
      lightest = await canvas.convertToBlob({ type, quality });
      if (lightest.size <= referenceRules.maxBytes) break;
    }
  } catch {
    return null;
  }
  return lightest?.type === type ? lightest : null;
}

/** A lawful size scaled down: rounding takes no side under the limit and no shape beyond it. */
export function smallerSize({ width, height }: Upright, scale: number): Upright {
  const { minSide, maxRatio } = referenceRules;
  const across = Math.max(minSide, Math.round(width * scale));
  const down = Math.max(minSide, Math.round(height * scale));
  return { width: Math.min(across, down * maxRatio), height: Math.min(down, across * maxRatio) };
}
