import type { Box } from '#lib/references/mending';
import type { Upright } from '#lib/references/picture-facts';
import { referenceRules } from '#lib/references/reference-rules';

const { minSide, maxRatio, maxPixels } = referenceRules;

/** Whether a shape lies within the limit, which is inclusive. */
export function isLawfulShape({ width, height }: Upright): boolean {
  return width <= maxRatio * height && height <= maxRatio * width;
}

/** The largest lawful part of a picture, from its middle. */
export function defaultCrop({ width, height }: Upright): Box {
  const kept = {
    width: Math.min(width, maxRatio * height),
    height: Math.min(height, maxRatio * width),
  };
  return {
    x: Math.floor((width - kept.width) / 2),
    y: Math.floor((height - kept.height) / 2),
    ...kept,
  };
}

/**
 * The lawful box nearest to any other: whole pixels, inside the picture, no side too short and no
 * shape too long. What is too flat grows as far as the picture lets it, and is then cut.
 *
 * @param upright both sides at least the shortest lawful one
 */
export function lawfulBox(box: Box, upright: Upright): Box {
  const asked = {
    width: clamp(Math.round(box.width), minSide, upright.width),
    height: clamp(Math.round(box.height), minSide, upright.height),
  };
  const grown = {
    width: Math.min(upright.width, Math.max(asked.width, Math.ceil(asked.height / maxRatio))),
    height: Math.min(upright.height, Math.max(asked.height, Math.ceil(asked.width / maxRatio))),
  };
  const width = Math.min(grown.width, maxRatio * grown.height);
  const height = Math.min(grown.height, maxRatio * grown.width);
  return {
    x: clamp(Math.round(box.x), 0, upright.width - width),
    y: clamp(Math.round(box.y), 0, upright.height - height),
    width,
    height,
  };
}

/** The smallest lawful canvas that holds a whole picture; its own size when its shape is lawful. */
export function paddedSize({ width, height }: Upright): Upright {
  return {
    width: Math.max(width, Math.ceil(height / maxRatio)),
    height: Math.max(height, Math.ceil(width / maxRatio)),
  };
}

/**
 * The largest size of the same lawful shape that has no more pixels than allowed, in whole pixels
 * that are still lawful: a rounded side must not push the shape over its limit.
 *
 * @param size of a lawful shape
 * @param most pixels; left out, as many as the page takes
 */
export function fitPixels({ width, height }: Upright, most: number = maxPixels): Upright {
  if (width * height <= most) return { width, height };
  const scale = Math.sqrt(most / (width * height));
  const scaled = {
    width: Math.max(minSide, Math.floor(width * scale)),
    height: Math.max(minSide, Math.floor(height * scale)),
  };
  return {
    width: Math.min(scaled.width, maxRatio * scaled.height),
    height: Math.min(scaled.height, maxRatio * scaled.width),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
