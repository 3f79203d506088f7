import { thumbHashToRGBA } from 'thumbhash';

/**
 * The longer side of a placeholder, in pixels. The browser smooths it to the picture's size, so a
 * few pixels show all that a ThumbHash knows at a tenth of the bytes in the page.
 */
const longerSide = 10;

/**
 * What is shown until a picture has loaded, as a data address.
 *
 * @param hash a ThumbHash in base64
 * @returns null where it is none, and for a picture that can be seen through: behind it, its colours
 *   would stay
 */
export function placeholderImage(hash: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(hash), (character) => character.charCodeAt(0));
    if (bytes.length < 5 || hasAlpha(bytes)) return null;
    const { w, h, rgba } = thumbHashToRGBA(bytes);
    const scale = longerSide / Math.max(w, h);
    const width = Math.max(1, Math.round(w * scale));
    const height = Math.max(1, Math.round(h * scale));
    const bitmap = bitmapOf({ w, h, rgba }, width, height);
    return `data:image/bmp;base64,${btoa(String.fromCharCode(...bitmap))}`;
  } catch {
    return null;
  }
}

/** As the header of a ThumbHash says it. */
function hasAlpha(hash: Uint8Array): boolean {
  return ((hash[2] ?? 0) & 0x80) !== 0;
}

const headerBytes = 54;

/** A Windows bitmap: for as little as this it is smaller than a PNG, and so is what writes it. */
function bitmapOf(
  source: { w: number; h: number; rgba: Uint8Array },
  width: number,
  height: number,
) {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(headerBytes + rowBytes * height);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, headerBytes, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  // From top to bottom.
  header.setInt32(22, -height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The middle of the patch is near enough: the source is smooth by its nature.
      const column = Math.floor(((x + 0.5) * source.w) / width);
      const row = Math.floor(((y + 0.5) * source.h) / height);
      const from = (row * source.w + column) * 4;
      const [red = 0, green = 0, blue = 0] = source.rgba.subarray(from, from + 3);
      bytes.set([blue, green, red], headerBytes + y * rowBytes + x * 3);
    }
  }
  return bytes;
}
