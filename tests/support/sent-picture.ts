import { expect } from '@playwright/test';
import sharp from 'sharp';
import { readPictureFacts } from '#lib/references/picture-header';
import { findingsOf } from '#lib/references/reference';
import { type Colour, cornerColours } from '#tests/support/picture-files';

/** How far a colour may be from the one that was drawn, of 441 at most, after a lossy codec. */
const colourTolerance = 60;
/** How far from a corner it is looked at, in pixels: codecs blur edges. */
const inset = 8;

/** The bytes of a reference as they are sent. */
export async function sentBytes(studioUrl: string, key: string): Promise<Buffer> {
  const response = await fetch(`${studioUrl}/api/references/${key}/sent`);
  return Buffer.from(await response.arrayBuffer());
}

/**
 * That a picture with the four corners is lawful, upright, in sRGB and says nothing of where it was
 * taken. One that is turned, mirrored or has lost its colours has another one in some corner.
 *
 * @param made inks have no such blue and green: what went through a press has in each corner the
 *   colour that is nearest to the one drawn there
 */
export async function expectLawfulCorners(
  bytes: Buffer,
  made: 'screen' | 'press' = 'screen',
): Promise<void> {
  const facts = readPictureFacts(bytes);
  expect(facts.ok && findingsOf(facts.value)).toEqual([]);
  const { exif, orientation, depth, space } = await sharp(bytes).metadata();
  expect({ exif, orientation, depth, space }).toEqual({
    exif: undefined,
    orientation: undefined,
    depth: 'uchar',
    space: 'srgb',
  });
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => {
    const at = (y * info.width + x) * 3;
    return [...data.subarray(at, at + 3)];
  };
  const [right, bottom] = [info.width - inset, info.height - inset];
  const seen: Record<keyof typeof cornerColours, number[]> = {
    upperLeft: colourAt(inset, inset),
    upperRight: colourAt(right, inset),
    lowerLeft: colourAt(inset, bottom),
    lowerRight: colourAt(right, bottom),
  };
  for (const corner of ['upperLeft', 'upperRight', 'lowerLeft', 'lowerRight'] as const) {
    if (made === 'press') expect(nearestCorner(seen[corner])).toBe(corner);
    else
      expect(distance(seen[corner], cornerColours[corner]), corner).toBeLessThan(colourTolerance);
  }
}

function nearestCorner(seen: readonly number[]): string | undefined {
  const byDistance = Object.entries(cornerColours).map(
    ([corner, colour]) => [distance(seen, colour), corner] as const,
  );
  return byDistance.toSorted(([one], [other]) => one - other)[0]?.[1];
}

function distance(seen: readonly number[], drawn: Colour): number {
  return Math.hypot(...drawn.map((value, channel) => value - (seen[channel] ?? 0)));
}
