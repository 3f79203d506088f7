import { type ByteParts, joined, partsLength } from '#lib/platform/byte-parts';
import type { SentKind } from '#lib/references/file-kind';
import {
  type JpegSegment,
  jpegMarker,
  jpegSegments,
  profilePart,
} from '#lib/references/jpeg-segments';
import { isWhole } from '#lib/references/pixels/whole-file';
import { pngChunks } from '#lib/references/png-chunks';

/** What a picture is made of; all else is talk about it. */
const pngKept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** What its numbers mean as colours. */
const pngColours = new Set(['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM']);

interface Stripped {
  /** Whether colour profiles stay: for pictures that are not made for readers who expect sRGB. */
  readonly keepsColours: boolean;
}

/**
 * The same picture without what a camera or a program noted in it: place, time, device, thumbnails,
 * texts, further pictures, and anything behind its end. No pixel is touched. Colour profiles go as
 * well unless they are asked for, since only sRGB is sent and readers take that for granted.
 *
 * @returns the very same array when there is nothing to take out, null for a file that is not whole
 */
export function stripMetadata(
  bytes: Uint8Array,
  kind: SentKind,
  how: Stripped = { keepsColours: false },
): Uint8Array | null {
  if (!isWhole(kind, bytes)) return null;
  const kept = kind === 'jpeg' ? jpegParts(bytes, how) : pngParts(bytes, how);
  return partsLength(kept) === bytes.length ? bytes : joined(kept);
}

function jpegParts(bytes: Uint8Array, { keepsColours }: Stripped): ByteParts {
  const kept = [bytes.subarray(0, 2)];
  for (const each of jpegSegments(bytes)) {
    const isKept = isNeeded(each) || (keepsColours && profilePart(each) !== null);
    if (isKept) kept.push(bytes.subarray(each.start, each.end));
  }
  return kept;
}

/** JFIF's and Adobe's segments say how to read the colours; of the former without its thumbnail. */
function isNeeded({ marker, data }: JpegSegment): boolean {
  if (marker === jpegMarker.app0) return data.length === 14;
  if (marker === jpegMarker.app14) return true;
  return (
    marker !== jpegMarker.comment && !(marker >= jpegMarker.app0 && marker <= jpegMarker.app15)
  );
}

function pngParts(bytes: Uint8Array, { keepsColours }: Stripped): ByteParts {
  const kept = [bytes.subarray(0, 8)];
  for (const { type, start, end } of pngChunks(bytes)) {
    const isKept = pngKept.has(type) || (keepsColours && pngColours.has(type));
    if (isKept) kept.push(bytes.subarray(start, end));
  }
  return kept;
}
