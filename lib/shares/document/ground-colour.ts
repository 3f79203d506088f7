import { thumbHashToAverageRGBA } from 'thumbhash';

/**
 * The colour under a picture until it has come: seven signs, where a blurred picture would take
 * hundreds that no packing makes fewer.
 *
 * @param hash a ThumbHash in base64
 * @returns `#2a9d8f`, or null where it is none
 */
export function groundColour(hash: string): string | null {
  const bytes = Buffer.from(hash, 'base64');
  // Shorter ones are cut, and would be read past their end.
  if (bytes.length < 5) return null;
  const { r, g, b } = thumbHashToAverageRGBA(bytes);
  const two = (part: number) =>
    Math.round(255 * Math.min(1, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}
