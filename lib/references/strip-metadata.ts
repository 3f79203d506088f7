import type { SentKind } from '#lib/references/file-kind';
import { type JpegSegment, jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';
import { pngChunks } from '#lib/references/png-chunks';

/** What a picture is made of; all else is talk about it. */
const pngKept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** What its numbers mean as colours. */
const pngColours = new Set(['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM']);
const profileHead = 'ICC_PROFILE\0';

interface Stripped {
  /** Whether colour profiles stay: for pictures that are not made for readers who expect sRGB. */
  readonly keepsColours: boolean;
}

/**
 * The same picture without what a camera or a program noted in it: place, time, device, thumbnails,
 * texts, further pictures, and anything behind its end. No pixel is touched. Colour profiles go as
 * well unless they are asked for, since only sRGB is sent and readers take that for granted.
 *
 * @returns the very same array when there is nothing to take out, null for a file that is cut
 */
export function stripMetadata(
  bytes: Uint8Array,
  kind: SentKind,
  how: Stripped = { keepsColours: false },
): Uint8Array | null {
  return kind === 'jpeg' ? stripJpeg(bytes, how) : stripPng(bytes, how);
}

function stripJpeg(bytes: Uint8Array, { keepsColours }: Stripped): Uint8Array | null {
  const segments = [...jpegSegments(bytes)];
  if (segments.at(-1)?.marker !== jpegMarker.end) return null;
  if (!segments.some(({ marker }) => marker === jpegMarker.scan)) return null;
  const kept = segments
    .filter((each) => isNeeded(each) || (keepsColours && isProfile(each)))
    .map(({ start, end }) => bytes.subarray(start, end));
  return assembled(bytes, [bytes.subarray(0, 2), ...kept]);
}

/** JFIF's and Adobe's segments say how to read the colours; of the former without its thumbnail. */
function isNeeded({ marker, data }: JpegSegment): boolean {
  if (marker === jpegMarker.app0) return data.length === 14;
  if (marker === jpegMarker.app14) return true;
  return (
    marker !== jpegMarker.comment && !(marker >= jpegMarker.app0 && marker <= jpegMarker.app15)
  );
}

function isProfile({ marker, data }: JpegSegment): boolean {
  const head = String.fromCharCode(...data.subarray(0, profileHead.length));
  return marker === jpegMarker.app2 && head === profileHead;
}

function stripPng(bytes: Uint8Array, { keepsColours }: Stripped): Uint8Array | null {
  const chunks = [...pngChunks(bytes)];
  if (chunks.at(-1)?.type !== 'IEND' || !chunks.some(({ type }) => type === 'IDAT')) return null;
  const kept = chunks.filter(
    ({ type }) => pngKept.has(type) || (keepsColours && pngColours.has(type)),
  );
  return assembled(bytes, [
    bytes.subarray(0, 8),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ]);
}

function assembled(whole: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, each) => sum + each.length, 0);
  if (length === whole.length) return whole;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
