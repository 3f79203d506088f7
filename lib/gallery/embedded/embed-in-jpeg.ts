import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import { aigcNamespace, aigcProperty, app1Heads } from '#lib/gallery/embedded/embedding-names';
import { exifBlock } from '#lib/gallery/embedded/exif-block';
import { parametersText } from '#lib/gallery/embedded/recipe-text';
import { type XmpInSegments, xmpInSegments } from '#lib/gallery/embedded/xmp-packet';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { type ByteParts, beginsWith, joined, latin1Bytes, splice } from '#lib/platform/byte-parts';
import { exifOrientation } from '#lib/references/exif-orientation';
import { type JpegSegment, jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';

/** How much of an extension one segment may hold, in bytes. Source: XMP Part 3, 1.1.3.1. */
const extensionBytes = 65_400;

/**
 * A JPEG with EXIF and XMP behind its JFIF segment, in the order in which readers expect them. What
 * it had of either is replaced, all but its orientation and China's label; everything else stays,
 * the scans and what is behind them without being looked at.
 *
 * @returns null for a file without a scan
 */
export function embedInJpeg(bytes: Uint8Array, facts: EmbeddedFacts): ByteParts | null {
  const segments = headSegments(bytes);
  if (!segments) return null;
  const replaced = segments.filter(isReplaced);
  const exif = replaced.find((each) => is(each, 'exif'));
  const xmp = replaced.find((each) => is(each, 'xmp'));
  const orientation = exif ? exifOrientation(content(exif, 'exif')) : 1;
  const aigc = xmp
    ? xmpProperty(new TextDecoder().decode(content(xmp, 'xmp')), aigcNamespace, aigcProperty)
    : null;
  const inserted = [
    segment(app1Heads.exif, exifBlock(parametersText(facts), orientation)),
    ...xmpSegments(xmpInSegments(facts, aigc)),
  ];
  const behind = segments.findIndex((each) => each.marker !== jpegMarker.app0 && !isReplaced(each));
  return splice(bytes, segments[behind - 1]?.end ?? 2, inserted, replaced);
}

/** The segments before the first scan, the scan itself last, or null where none is reached. */
function headSegments(bytes: Uint8Array): readonly JpegSegment[] | null {
  const segments: JpegSegment[] = [];
  for (const each of jpegSegments(bytes)) {
    segments.push(each);
    if (each.marker === jpegMarker.scan) return segments;
  }
  return null;
}

function isReplaced(each: JpegSegment): boolean {
  return Object.keys(app1Heads).some((kind) => is(each, kind));
}

function is({ marker, data }: JpegSegment, kind: string): boolean {
  return marker === jpegMarker.app1 && beginsWith(data, app1Heads[kind as keyof typeof app1Heads]);
}

function content({ data }: JpegSegment, kind: keyof typeof app1Heads): Uint8Array {
  return data.subarray(app1Heads[kind].length);
}

function xmpSegments({ main, extension }: XmpInSegments): Uint8Array[] {
  const segments = [segment(app1Heads.xmp, main)];
  if (!extension) return segments;
  const { bytes, guid } = extension;
  for (let at = 0; at < bytes.length; at += extensionBytes) {
    const place = new Uint8Array(8);
    const view = new DataView(place.buffer);
    view.setUint32(0, bytes.length);
    view.setUint32(4, at);
    const part = bytes.subarray(at, at + extensionBytes);
    segments.push(segment(app1Heads.extendedXmp, joined([latin1Bytes(guid), place, part])));
  }
  return segments;
}

/**
 * An APP1 segment.
 *
 * @throws RangeError for more than a segment can hold, which no lawful recipe comes to
 */
export function segment(head: string, data: Uint8Array): Uint8Array {
  const length = 2 + head.length + data.length;
  if (length > 0xffff) throw new RangeError(`A segment of ${length} bytes: at most 65535 fit.`);
  const begin = Uint8Array.of(0xff, jpegMarker.app1, length >> 8, length & 0xff);
  return joined([begin, latin1Bytes(head), data]);
}
