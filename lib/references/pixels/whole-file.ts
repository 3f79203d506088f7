import type { FileKind } from '#lib/references/file-kind';
import { jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';
import { pngChunks } from '#lib/references/png-chunks';

/**
 * Whether the end of a picture is there. Browsers show what they have of a file that was cut off and
 * call it decoded, so its own end mark is looked for. Bytes behind the end do no harm: phones append
 * whole films there. A JPEG or a PNG of more parts than any program writes has no end either.
 */
export function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'jpeg':
      return hasJpegEnd(bytes);
    case 'png':
      return hasPngEnd(bytes);
    case 'webp':
      return bytes.length >= 12 && viewOf(bytes).getUint32(4, true) + 8 <= bytes.length;
    case 'heic':
    case 'avif':
      return areBoxesWhole(bytes);
    default:
      return true;
  }
}

function hasJpegEnd(bytes: Uint8Array): boolean {
  let hasPixels = false;
  for (const { marker } of jpegSegments(bytes)) {
    if (marker === jpegMarker.scan) hasPixels = true;
    if (marker === jpegMarker.end) return hasPixels;
  }
  return false;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  let hasPixels = false;
  for (const { type } of pngChunks(bytes)) {
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return hasPixels;
  }
  return false;
}

/** ISO/IEC 14496-12, 4.2: a size of 1 is followed by a longer one, 0 reaches to the end. */
function areBoxesWhole(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) return true;
    if (size === 1 && at + 16 > bytes.length) return false;
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (length < 8) return false;
    at += length;
  }
  return at <= bytes.length;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
