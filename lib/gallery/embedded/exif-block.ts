import { studioName } from '#lib/gallery/embedded/embedded-facts';
import { joined, latin1Bytes } from '#lib/platform/byte-parts';
import type { Orientation } from '#lib/references/picture-facts';

const tiffType = { ascii: 2, short: 3, long: 4, undefined: 7 } as const;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Up to four bytes stand in the entry itself, more of them behind the directory. */
  readonly value: Uint8Array;
}

const headerBytes = 8;

/**
 * An EXIF block, from its byte order mark on, that says a comment and as little else as it may.
 * Big-endian, with the comment in UTF-16 of the same order, since readers differ in which of the two
 * orders they go by. Source: CIPA DC-008 (EXIF 2.32), 4.6.3 and 4.6.5; TIFF 6.0, section 2.
 */
export function exifBlock(comment: string, orientation: Orientation): Uint8Array {
  const turned = { tag: 0x0112, type: tiffType.short, count: 1, value: word(orientation) };
  const software = latin1Bytes(`${studioName}\0`);
  const first = (pointer: number): Entry[] => [
    // Upright is what every reader takes for granted.
    ...(orientation === 1 ? [] : [turned]),
    { tag: 0x0131, type: tiffType.ascii, count: software.length, value: software },
    { tag: 0x8769, type: tiffType.long, count: 1, value: long(pointer) },
  ];
  const exifAt = headerBytes + directory(first(0), headerBytes).length;
  const coded = joined([latin1Bytes('UNICODE\0'), utf16(comment)]);
  const exif: Entry[] = [
    { tag: 0x9000, type: tiffType.undefined, count: 4, value: latin1Bytes('0232') },
    { tag: 0x9286, type: tiffType.undefined, count: coded.length, value: coded },
  ];
  const header = joined([latin1Bytes('MM\0*'), long(headerBytes)]);
  return joined([header, directory(first(exifAt), headerBytes), directory(exif, exifAt)]);
}

/** An EXIF block that says how a picture is turned, and not a word besides. */
export function orientationBlock(orientation: Orientation): Uint8Array {
  const turned = { tag: 0x0112, type: tiffType.short, count: 1, value: word(orientation) };
  const header = joined([latin1Bytes('MM\0*'), long(headerBytes)]);
  return joined([header, directory([turned], headerBytes)]);
}

/** Entries in the order of their tags, and behind them the values that do not fit into an entry. */
function directory(entries: readonly Entry[], at: number): Uint8Array {
  let valueAt = at + 2 + entries.length * 12 + 4;
  const rows: Uint8Array[] = [];
  const values: Uint8Array[] = [];
  for (const { tag, type, count, value } of entries) {
    const isInside = value.length <= 4;
    const field = new Uint8Array(4);
    field.set(isInside ? value : long(valueAt));
    rows.push(word(tag), word(type), long(count), field);
    if (isInside) continue;
    // Values begin on even addresses.
    const padded = new Uint8Array(value.length + (value.length % 2));
    padded.set(value);
    values.push(padded);
    valueAt += padded.length;
  }
  return joined([word(entries.length), ...rows, long(0), ...values]);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at));
  return bytes;
}

function word(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff);
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
