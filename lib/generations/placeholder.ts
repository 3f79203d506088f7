import { rgbaToDataURL, thumbHashToRGBA } from 'thumbhash';

/**
 * The longer side of a placeholder, in pixels. The browser smooths it to the picture's size, so a
 * few pixels show all that a ThumbHash knows at a tenth of the bytes in the page.
 */
const longerSide = 10;

/**
 * What is shown until a picture has loaded, as a data address.
 *
 * @param hash a ThumbHash in base64
 * @returns null where it is none
 */
export function placeholderImage(hash: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(hash), (character) => character.charCodeAt(0));
    if (bytes.length < 5) return null;
    const { w, h, rgba } = thumbHashToRGBA(bytes);
    const scale = longerSide / Math.max(w, h);
    const width = Math.max(1, Math.round(w * scale));
    const height = Math.max(1, Math.round(h * scale));
    return rgbaToDataURL(width, height, shrunk({ w, h, rgba }, width, height));
  } catch {
    return null;
  }
}

function shrunk(source: { w: number; h: number; rgba: Uint8Array }, width: number, height: number) {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The middle of the patch is near enough: the source is smooth by its nature.
      const column = Math.floor(((x + 0.5) * source.w) / width);
      const row = Math.floor(((y + 0.5) * source.h) / height);
      const from = (row * source.w + column) * 4;
      pixels.set(source.rgba.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return pixels;
}
