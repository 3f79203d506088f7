import { app1Heads } from '#lib/gallery/embedded/embedding-names';
import { maxTextBytes } from '#lib/gallery/embedded/max-text-bytes';

const guidBytes = 32;

/**
 * Puts the extension of a JPEG's XMP together, of which every segment says where in it its piece
 * stands. Source: Adobe, XMP Specification Part 3, 1.1.3.1.
 *
 * @param segments data of the APP1 segments that begin as an extension does
 * @returns null where there is none, or none that could be meant
 */
export function extendedXmp(segments: readonly Uint8Array[]): Uint8Array | null {
  const pieces = segments.flatMap((data) => {
    const piece = data.subarray(app1Heads.extendedXmp.length);
    return piece.length < guidBytes + 8 ? [] : [readPiece(piece)];
  });
  const first = pieces[0];
  if (!first || first.total > maxTextBytes) return null;
  const whole = new Uint8Array(first.total);
  for (const { guid, at, bytes } of pieces) {
    // Another extension's pieces are left over from before somebody edited the file.
    if (guid === first.guid && at + bytes.length <= whole.length) whole.set(bytes, at);
  }
  return whole;
}

function readPiece(piece: Uint8Array) {
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  return {
    guid: String.fromCharCode(...piece.subarray(0, guidBytes)),
    total: view.getUint32(guidBytes),
    at: view.getUint32(guidBytes + 4),
    bytes: piece.subarray(guidBytes + 8),
  };
}
