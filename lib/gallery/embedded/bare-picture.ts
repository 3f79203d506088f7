import { segment } from '#lib/gallery/embedded/embed-in-jpeg';
import { textChunk } from '#lib/gallery/embedded/embed-in-png';
import {
  aigcNamespace,
  aigcProperty,
  app1Heads,
  xmpKeyword,
} from '#lib/gallery/embedded/embedding-names';
import { orientationBlock } from '#lib/gallery/embedded/exif-block';
import { readPictureTexts } from '#lib/gallery/embedded/picture-texts';
import { labelPacket } from '#lib/gallery/embedded/xmp-packet';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { joined } from '#lib/platform/byte-parts';
import { pngChunk } from '#lib/platform/png-chunk';
import type { SentKind } from '#lib/references/file-kind';
import { readPictureFacts } from '#lib/references/picture-header';
import { pngChunks } from '#lib/references/png-chunks';
import { stripMetadata } from '#lib/references/strip-metadata';

/** Of a label that is longer, somebody has made something else. */
const longestLabel = 4000;

/**
 * The same picture as it is seen, and nothing that anybody said of it: beside its pixels stay its
 * colour profile, its orientation and China's label, which must not be taken out. No pixel is touched.
 *
 * @returns null for a file that is cut
 */
export async function barePicture(bytes: Uint8Array, kind: SentKind): Promise<Uint8Array | null> {
  const bare = stripMetadata(bytes, kind, { keepsColours: true });
  if (!bare) return null;
  const facts = readPictureFacts(bytes);
  const orientation = facts.ok ? facts.value.orientation : 1;
  const exif = orientation === 1 ? null : orientationBlock(orientation);
  const xmp = (await readPictureTexts(bytes)).get(xmpKeyword);
  const label = xmp === undefined ? null : xmpProperty(xmp, aigcNamespace, aigcProperty);
  const packet = label && label.length <= longestLabel ? labelPacket(label) : null;
  return kind === 'jpeg' ? intoJpeg(bare, exif, packet) : intoPng(bare, exif, packet);
}

type Block = Uint8Array | null;

function intoJpeg(bytes: Uint8Array, exif: Block, xmp: Block): Uint8Array {
  const segments = [
    ...(exif ? [segment(app1Heads.exif, exif)] : []),
    ...(xmp ? [segment(app1Heads.xmp, xmp)] : []),
  ];
  return withInserted(bytes, 2, segments);
}

function intoPng(bytes: Uint8Array, exif: Block, xmp: Block): Uint8Array {
  const [header] = pngChunks(bytes);
  const chunks = [
    ...(exif ? pngChunk('eXIf', exif) : []),
    ...(xmp ? textChunk(xmpKeyword, xmp) : []),
  ];
  return withInserted(bytes, header?.end ?? bytes.length, chunks);
}

function withInserted(bytes: Uint8Array, at: number, parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 0) return bytes;
  return joined([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
}
