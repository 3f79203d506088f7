import type { MendPlan } from '#lib/references/mend-plan';
import type { Box } from '#lib/references/mending';
import type { Upright } from '#lib/references/picture-facts';
import { edgeColour } from './edge-colour.ts';

/** Where edges are sampled: enough to find the commonest colour, few enough to be done at once. */
const sampledSide = 512;

/**
 * Draws a picture as planned, in 8 bits a channel and sRGB, which is what a canvas is.
 *
 * @param colour around the picture and behind what can be seen through; null leaves that clear
 */
export async function drawPlan(
  source: ImageBitmap,
  plan: MendPlan,
  colour: string | null,
): Promise<OffscreenCanvas> {
  const { canvas, from, to } = plan;
  const drawn = new OffscreenCanvas(canvas.width, canvas.height);
  const context = contextOf(drawn, colour === null);
  if (colour !== null) {
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  if (from.width === to.width && from.height === to.height) {
    context.drawImage(source, ...edges(from), ...edges(to));
    return drawn;
  }
  const scaled = await scaleDown(source, from, to);
  context.drawImage(scaled, to.x, to.y);
  scaled.close();
  return drawn;
}

/** A small upright copy. */
export async function drawSmall(
  source: ImageBitmap,
  longestSide: number,
): Promise<OffscreenCanvas> {
  const to = smaller(source, longestSide);
  const plan = {
    from: wholeOf(source),
    canvas: to,
    to: wholeOf(to),
    padding: null,
    kind: 'png',
  } as const;
  return drawPlan(source, plan, null);
}

/** @returns the commonest colour along the long edges, as `#rrggbb` */
export async function sampleEdges(source: ImageBitmap): Promise<string> {
  const small = await drawSmall(source, sampledSide);
  const { data } = contextOf(small, true).getImageData(0, 0, small.width, small.height);
  return edgeColour({ pixels: data, width: small.width, height: small.height });
}

/**
 * Halves until less than half is left to do: one step that takes away more would leave out pixels,
 * and fine lines would break up.
 */
async function scaleDown(source: ImageBitmap, from: Box, to: Upright): Promise<ImageBitmap> {
  let current = source;
  let region = from;
  for (;;) {
    const isLast = region.width < 2 * to.width || region.height < 2 * to.height;
    const next = await createImageBitmap(current, ...edges(region), {
      resizeWidth: isLast ? to.width : Math.ceil(region.width / 2),
      resizeHeight: isLast ? to.height : Math.ceil(region.height / 2),
      resizeQuality: isLast ? 'high' : 'medium',
    });
    if (current !== source) current.close();
    if (isLast) return next;
    current = next;
    region = wholeOf(next);
  }
}

function smaller({ width, height }: Upright, longestSide: number): Upright {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

function wholeOf({ width, height }: Upright): Box {
  return { x: 0, y: 0, width, height };
}

function edges({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}

function contextOf(canvas: OffscreenCanvas, alpha: boolean): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha, colorSpace: 'srgb' });
  // A canvas that the browser cannot hold has no context.
  if (!context) throw new RangeError('no canvas of this size');
  return context;
}
