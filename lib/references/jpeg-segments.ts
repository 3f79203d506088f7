import { beginsWith } from '#lib/platform/byte-parts';

/**
 * A JPEG as its segments. Source: ITU-T T.81, annex B. A scan (SOS) takes its entropy-coded data
 * with it, restart markers included; nothing behind the end of the image (EOI) is looked at.
 */
export interface JpegSegment {
  /** The byte behind 0xff. */
  readonly marker: number;
  /** Where the marker's 0xff stands. */
  readonly start: number;
  /** Where the next one's stands. */
  readonly end: number;
  /** What the segment says, without marker and length. */
  readonly data: Uint8Array;
}

export const jpegMarker = {
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
  scan: 0xda,
  end: 0xd9,
} as const;

/**
 * How many segments are walked. The largest files of cameras have some thousands; a file of nothing
 * but empty ones would be millions of objects to whoever asks for all of them.
 */
export const mostSegments = 100_000;

/**
 * Walks the segments in order; the last one is EOI, unless the file is cut, broken or of more segments
 * than any program writes: then the walk ends early. A head of a file can be walked as far as it goes.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  let count = 0;
  while (count < mostSegments && at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Outside of a scan there is nothing to restart.
    if (isRestart(marker)) return;
    const isAlone = marker === jpegMarker.end || marker === 0x01;
    const length = isAlone ? 0 : wordAt(bytes, at + 2);
    if (!isAlone && length < 2) return;
    const dataEnd = at + 2 + length;
    if (dataEnd > bytes.length) return;
    const end = marker === jpegMarker.scan ? nextMarker(bytes, dataEnd) : dataEnd;
    count += 1;
    yield { marker, start: at, end, data: bytes.subarray(isAlone ? dataEnd : at + 4, dataEnd) };
    if (marker === jpegMarker.end) return;
    at = end;
  }
}

/** Whether a marker begins a frame and so says the dimensions: SOF0 to SOF15 but DHT, JPG and DAC. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** What an APP1 segment with EXIF begins with. Source: CIPA DC-008 (EXIF 2.32), 4.7.2. */
export const exifHead = 'Exif\0\0';

const profileHead = 'ICC_PROFILE\0';

/**
 * What a segment holds of a colour profile, or null for any other segment. A profile longer than a
 * segment comes in several, in order by every writer there is. Source: ICC.1:2022, B.4.
 */
export function profilePart({ marker, data }: JpegSegment): Uint8Array | null {
  if (marker !== jpegMarker.app2 || !beginsWith(data, profileHead)) return null;
  // Which part it is and of how many say two bytes.
  return data.subarray(profileHead.length + 2);
}

/**
 * In entropy-coded data 0xff is followed by 0 or belongs to a restart; any other is a marker. Looked
 * at byte by byte: in a file of nothing but 0xff 0x00 a search would begin anew at every other one.
 */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
