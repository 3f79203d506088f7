import type { Orientation } from '#lib/references/picture-facts';

/** What the directory of one page of a TIFF says. Source: TIFF 6.0, section 8. */
export interface TiffPage {
  /** Its place among the pages, from 0 on. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly bitDepth: number;
  /** How a pixel is meant: 0 and 1 grey, 2 RGB, 3 by a palette, 5 CMYK, 6 YCbCr. */
  readonly photometric: number;
  readonly compression: number;
  /** Channels, with what comes beside the colours. */
  readonly samples: number;
  /** Whether each channel is stored by itself. */
  readonly isPlanar: boolean;
  /** `premultiplied`: the colours are already dimmed by it. */
  readonly alpha: 'none' | 'plain' | 'premultiplied';
  readonly icc: Uint8Array<ArrayBuffer> | null;
}

const tags = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  orientation: 274,
  samples: 277,
  planar: 284,
  extraSamples: 338,
  profile: 34675,
} as const;

/** Bytes of one value of each type: BYTE, ASCII, SHORT, LONG, … UNDEFINED. */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };

/** A file may say that its pages go round in a ring. */
const mostPages = 1000;

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its values stand. */
  readonly at: number;
}

type Directory = ReadonlyMap<number, Entry>;

/** The largest page, the first among equals: cameras put a thumbnail before the picture. */
export function tiffPage(bytes: Uint8Array<ArrayBuffer>): TiffPage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let largest: TiffPage | null = null;
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    let at = view.getUint32(4, isLittle);
    for (let index = 0; at !== 0 && index < mostPages; index += 1) {
      const entries = view.getUint16(at, isLittle);
      const page = readPage(view, readDirectory(view, at, isLittle), index, isLittle);
      if (page.width * page.height > (largest ? largest.width * largest.height : 0)) largest = page;
      at = view.getUint32(at + 2 + entries * 12, isLittle);
    }
  } catch (error) {
    // A view answers a look behind its end with this; the pages before it can still be shown.
    if (!(error instanceof RangeError)) throw error;
  }
  return largest;
}

function readDirectory(view: DataView, start: number, isLittle: boolean): Directory {
  const directory = new Map<number, Entry>();
  for (let entry = 0; entry < view.getUint16(start, isLittle); entry += 1) {
    const at = start + 2 + entry * 12;
    const type = view.getUint16(at + 2, isLittle);
    const count = view.getUint32(at + 4, isLittle);
    const isHere = (typeBytes[type] ?? 8) * count <= 4;
    directory.set(view.getUint16(at, isLittle), {
      type,
      count,
      at: isHere ? at + 8 : view.getUint32(at + 8, isLittle),
    });
  }
  return directory;
}

function readPage(
  view: DataView<ArrayBuffer>,
  directory: Directory,
  index: number,
  isLittle: boolean,
): TiffPage {
  const number = (tag: number, otherwise: number): number => {
    const entry = directory.get(tag);
    if (!entry) return otherwise;
    return entry.type === 4
      ? view.getUint32(entry.at, isLittle)
      : view.getUint16(entry.at, isLittle);
  };
  const orientation = number(tags.orientation, 1);
  const extra = number(tags.extraSamples, 0);
  const profile = directory.get(tags.profile);
  return {
    index,
    width: number(tags.width, 0),
    height: number(tags.height, 0),
    orientation: orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1,
    bitDepth: number(tags.bits, 1),
    photometric: number(tags.photometric, 0),
    compression: number(tags.compression, 1),
    samples: number(tags.samples, 1),
    isPlanar: number(tags.planar, 1) === 2,
    alpha: extra === 1 ? 'premultiplied' : extra === 2 ? 'plain' : 'none',
    icc: profile ? new Uint8Array(view.buffer, view.byteOffset + profile.at, profile.count) : null,
  };
}
