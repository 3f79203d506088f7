/**
 * The kinds of picture that people have, told apart by their first bytes. Names and declared types
 * are only what somebody called a file, so they are never looked at.
 */
const fileKinds = ['jpeg', 'png', 'webp', 'avif', 'heic', 'gif', 'bmp', 'tiff'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How many bytes from the start `readFileKind` may look at. */
export const kindBytes = 64;

/** The two kinds that the page takes. */
export type SentKind = Extract<FileKind, 'jpeg' | 'png'>;

const kindNames: Record<FileKind, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF',
  heic: 'HEIC',
  gif: 'GIF',
  bmp: 'BMP',
  tiff: 'TIFF',
};

/** What a person calls a kind: `JPEG`, `WebP`. */
export function kindName(kind: FileKind): string {
  return kindNames[kind];
}

/** `JPEG, PNG, WebP, AVIF, HEIC, GIF, BMP and TIFF`. */
export const allKindNames = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
  fileKinds.map(kindName),
);

export function isSentKind(kind: FileKind | null): kind is SentKind {
  return kind === 'jpeg' || kind === 'png';
}

export function mediaTypeOf(kind: SentKind): 'image/jpeg' | 'image/png' {
  return kind === 'jpeg' ? 'image/jpeg' : 'image/png';
}

const signatures: readonly (readonly [FileKind, readonly (number | null)[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['webp', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')]],
  ['gif', ascii('GIF87a')],
  ['gif', ascii('GIF89a')],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['bmp', ascii('BM')],
];

/** Brands of ISO/IEC 23008-12 and AOMedia's AVIF, as the `ftyp` box lists them. */
const avifBrands = new Set(['avif', 'avis']);
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** @param head the first bytes of a file, at best `kindBytes` of them */
export function readFileKind(head: Uint8Array): FileKind | null {
  const found = signatures.find(([, bytes]) =>
    bytes.every((byte, at) => byte === null || head[at] === byte),
  );
  if (found) return found[0];
  return brandKind(head);
}

/** The major brand may be a generic one, so the compatible brands count too. */
function brandKind(head: Uint8Array): FileKind | null {
  if (textAt(head, 4, 4) !== 'ftyp') return null;
  const boxBytes = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const brands = [textAt(head, 8, 4)];
  for (let at = 16; at + 4 <= Math.min(boxBytes, head.length); at += 4) {
    brands.push(textAt(head, at, 4));
  }
  if (brands.some((brand) => avifBrands.has(brand))) return 'avif';
  return brands.some((brand) => heicBrands.has(brand)) ? 'heic' : null;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
