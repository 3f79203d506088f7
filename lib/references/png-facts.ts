import { nameIfForeign } from '#lib/references/colour-profile';
import { exifOrientation } from '#lib/references/exif-orientation';
import type { Orientation, PictureFacts } from '#lib/references/picture-facts';
import { type PngChunk, pngChunks } from '#lib/references/png-chunks';

type PngFacts = Omit<PictureFacts, 'sizeBytes'>;

/** The gamma of sRGB in a gAMA chunk, and how far from it a picture looks the same. */
const srgbGamma = 45_455;
const gammaTolerance = 2_500;

/** Code points of ITU-T H.273 whose colours are sRGB's, or near enough that nobody sees it. */
const srgbPrimaries = 1;
const srgbTransfers = new Set([1, 6, 13, 14, 15]);

/**
 * What the chunks of a PNG say, or null when they say nothing that could be shown. Nothing is
 * unpacked, so a profile goes by the name that its chunk gives it.
 *
 * @param bytes the file, or as much from its start as reaches the first IDAT
 */
export function pngFacts(bytes: Uint8Array): PngFacts | null {
  const chunks = new Map<string, PngChunk>();
  for (const chunk of pngChunks(bytes)) {
    if (!chunks.has(chunk.type)) chunks.set(chunk.type, chunk);
    if (chunk.type === 'IDAT') break;
  }
  const header = chunks.get('IHDR')?.data;
  if (!header || header.length < 13) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  if (width === 0 || height === 0) return null;
  const colourType = header[9] ?? 0;
  return {
    kind: 'png',
    width,
    height,
    orientation: orientationOf(chunks.get('eXIf')),
    bitDepth: header[8] ?? 8,
    colour: colourType === 0 || colourType === 4 ? 'grey' : 'rgb',
    hasAlpha: colourType >= 4 || chunks.has('tRNS'),
    foreignProfile: foreignColours(chunks),
  };
}

function orientationOf(exif: PngChunk | undefined): Orientation {
  return exif ? exifOrientation(exif.data) : 1;
}

/** In the order in which a reader has to believe them: cICP, iCCP, sRGB, gAMA. */
function foreignColours(chunks: ReadonlyMap<string, PngChunk>): string | null {
  const coded = chunks.get('cICP')?.data;
  if (coded) {
    const isSrgb = coded[0] === srgbPrimaries && srgbTransfers.has(coded[1] ?? 0);
    return isSrgb ? null : 'a colour space of its own';
  }
  const profile = chunks.get('iCCP')?.data;
  if (profile) return nameIfForeign(profileName(profile));
  const gamma = chunks.get('gAMA')?.data;
  if (chunks.has('sRGB') || !gamma || gamma.length < 4) return null;
  const value = new DataView(gamma.buffer, gamma.byteOffset, 4).getUint32(0);
  return Math.abs(value - srgbGamma) > gammaTolerance ? `gamma ${value / 100_000}` : null;
}

/** Up to 79 printable characters of Latin-1, ended by a zero. */
function profileName(chunk: Uint8Array): string {
  const end = chunk.indexOf(0);
  const name = String.fromCharCode(...chunk.subarray(0, end === -1 ? 79 : Math.min(end, 79)));
  return name.replace(/[^\x20-\x7e\xa1-\xff]/g, '').trim() || 'a colour profile of its own';
}
