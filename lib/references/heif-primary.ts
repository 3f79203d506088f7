import type { Orientation } from '#lib/references/picture-facts';

/** What a HEIC or AVIF file says of the picture that it is for. */
export interface HeifPrimary {
  /** Before it is turned, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly channels: number;
  readonly bitDepth: number;
  readonly hasAlpha: boolean;
  /** An ICC profile, code points of ITU-T H.273, or nothing. */
  readonly icc: Uint8Array<ArrayBuffer> | null;
  readonly coded: { readonly primaries: number; readonly transfer: number } | null;
}

interface HeifBox {
  readonly type: string;
  readonly data: DataView<ArrayBuffer>;
}

/** Boxes that begin with a version and flags before what they hold. */
const versionBytes = 4;

const alphaNames = [
  'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha',
  'urn:mpeg:hevc:2015:auxid:1',
] as const;

/**
 * Reads the properties of the primary item, which is not the largest or the first: phones store a
 * picture as a grid of tiles, beside thumbnails and depth maps. Source: ISO/IEC 14496-12, 8.11, and
 * 23008-12, 6.5.
 *
 * @returns null when there is no such item or it says no dimensions
 */
export function heifPrimary(bytes: Uint8Array<ArrayBuffer>): HeifPrimary | null {
  try {
    return readPrimary(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A view answers a look behind its end with this: the file is cut off or its lengths are wrong.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPrimary(file: DataView<ArrayBuffer>): HeifPrimary | null {
  const meta = find(boxes(file), 'meta');
  if (!meta) return null;
  const inMeta = [...boxes(behind(meta, versionBytes))];
  const pitm = find(inMeta, 'pitm');
  const iprp = find(inMeta, 'iprp');
  if (!pitm || !iprp) return null;
  const primary = pitm.getUint8(0) === 0 ? pitm.getUint16(4) : pitm.getUint32(4);
  const inIprp = [...boxes(iprp)];
  const properties = [...boxes(find(inIprp, 'ipco') ?? behind(iprp, iprp.byteLength))];
  const indexes = inIprp
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ data }) => associations(data, primary));
  const own = indexes.flatMap((index) => properties[index - 1] ?? []);
  const size = find(own, 'ispe');
  if (!size) return null;
  return {
    width: size.getUint32(4),
    height: size.getUint32(8),
    orientation: orientationOf(own),
    hasAlpha: properties.some(isAlpha),
    ...depth(find(own, 'pixi')),
    ...colours(own),
  };
}

function* boxes(view: DataView<ArrayBuffer>): Generator<HeifBox> {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const size = view.getUint32(at);
    const head = size === 1 ? 16 : 8;
    const long = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    const end = size === 0 ? view.byteLength : at + long;
    if (end < at + head || end > view.byteLength) return;
    const data = new DataView(view.buffer, view.byteOffset + at + head, end - at - head);
    yield { type: text(view, at + 4, 4), data };
    at = end;
  }
}

function find(all: Iterable<HeifBox>, type: string): DataView<ArrayBuffer> | null {
  for (const box of all) if (box.type === type) return box.data;
  return null;
}

function behind(view: DataView<ArrayBuffer>, bytes: number): DataView<ArrayBuffer> {
  return new DataView(view.buffer, view.byteOffset + bytes, view.byteLength - bytes);
}

/** The properties of an item in their order, as numbers from 1 on. */
function associations(ipma: DataView, wanted: number): number[] {
  const idBytes = ipma.getUint8(0) === 0 ? 2 : 4;
  const indexBytes = ipma.getUint8(3) & 1 ? 2 : 1;
  let at = 8;
  for (let entry = ipma.getUint32(4); entry > 0; entry -= 1) {
    const id = idBytes === 2 ? ipma.getUint16(at) : ipma.getUint32(at);
    const count = ipma.getUint8(at + idBytes);
    at += idBytes + 1;
    if (id === wanted) {
      // The top bit says only whether a reader may pass the property over.
      return Array.from({ length: count }, (_, place) =>
        indexBytes === 1
          ? ipma.getUint8(at + place) & 0x7f
          : ipma.getUint16(at + place * 2) & 0x7fff,
      );
    }
    at += count * indexBytes;
  }
  return [];
}

/**
 * Turns and mirrors in the order in which they are applied, as one orientation: first mirrored left
 * to right or not, then turned clockwise by quarters.
 */
function orientationOf(own: readonly HeifBox[]): Orientation {
  let isMirrored = false;
  let quarters = 0;
  for (const { type, data } of own) {
    if (type === 'irot') quarters -= data.getUint8(0) & 3;
    if (type !== 'imir') continue;
    isMirrored = !isMirrored;
    quarters = (data.getUint8(0) & 1 ? 2 : 0) - quarters;
  }
  const turned = ((quarters % 4) + 4) % 4;
  const table = isMirrored ? ([2, 7, 4, 5] as const) : ([1, 6, 3, 8] as const);
  return table[turned] ?? 1;
}

function isAlpha({ type, data }: HeifBox): boolean {
  if (type !== 'auxC') return false;
  const name = text(data, versionBytes, data.byteLength - versionBytes);
  return alphaNames.some((alpha) => name.startsWith(alpha));
}

function depth(pixi: DataView | null): Pick<HeifPrimary, 'channels' | 'bitDepth'> {
  if (!pixi) return { channels: 3, bitDepth: 8 };
  return { channels: pixi.getUint8(versionBytes), bitDepth: pixi.getUint8(versionBytes + 1) };
}

function colours(own: readonly HeifBox[]): Pick<HeifPrimary, 'icc' | 'coded'> {
  let icc: HeifPrimary['icc'] = null;
  let coded: HeifPrimary['coded'] = null;
  for (const { type, data } of own) {
    if (type !== 'colr') continue;
    const way = text(data, 0, 4);
    if (way === 'nclx') coded = { primaries: data.getUint16(4), transfer: data.getUint16(6) };
    if (way === 'prof' || way === 'rICC') {
      icc = new Uint8Array(data.buffer, data.byteOffset + 4, data.byteLength - 4);
    }
  }
  return { icc, coded };
}

function text(view: DataView, at: number, length: number): string {
  return String.fromCharCode(
    ...new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at)),
  );
}
