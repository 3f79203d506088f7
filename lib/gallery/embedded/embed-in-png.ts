import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import {
  aigcNamespace,
  aigcProperty,
  parametersKeyword,
  recipeKeyword,
  xmpKeyword,
} from '#lib/gallery/embedded/embedding-names';
import { exifBlock } from '#lib/gallery/embedded/exif-block';
import { isTextChunk, pngText, textKeyword } from '#lib/gallery/embedded/png-text';
import { parametersText, recipeJson } from '#lib/gallery/embedded/recipe-text';
import { xmpPacket } from '#lib/gallery/embedded/xmp-packet';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { type ByteParts, joined, latin1Bytes, splice } from '#lib/platform/byte-parts';
import { pngChunk } from '#lib/platform/png-chunk';
import { exifOrientation } from '#lib/references/exif-orientation';
import { type PngChunk, pngChunks } from '#lib/references/png-chunks';

/** The last three are how ImageMagick has put the same things into a PNG. */
const replacedKeywords = new Set([
  xmpKeyword,
  parametersKeyword,
  recipeKeyword,
  'Raw profile type exif',
  'Raw profile type APP1',
  'Raw profile type xmp',
]);

/**
 * A PNG with EXIF, XMP and texts right behind its header, where readers that stop at the pixels find
 * them. What it had of these is replaced, all but its orientation and China's label; every other
 * chunk stays as it is. Source: W3C, PNG (third edition), 11.3.3.4 (iTXt) and 11.3.4.5 (eXIf).
 *
 * @returns null for a file that is cut or has no pixels
 */
export async function embedInPng(
  bytes: Uint8Array,
  facts: EmbeddedFacts,
): Promise<ByteParts | null> {
  const chunks = [...pngChunks(bytes)];
  const header = chunks[0];
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') return null;
  if (!chunks.some(({ type }) => type === 'IDAT')) return null;
  const replaced = chunks.filter(isReplaced);
  const exif = replaced.find(({ type }) => type === 'eXIf');
  const xmp = replaced.find((each) => textKeyword(each) === xmpKeyword);
  const aigc = xmp && xmpProperty((await pngText(xmp)) ?? '', aigcNamespace, aigcProperty);
  const parameters = parametersText(facts);
  const inserted = [
    ...pngChunk('eXIf', exifBlock(parameters, exif ? exifOrientation(exif.data) : 1)),
    ...textChunk(xmpKeyword, xmpPacket(facts, aigc ?? null)),
    ...textChunk(parametersKeyword, utf8.encode(parameters)),
    ...textChunk(recipeKeyword, utf8.encode(recipeJson(facts.recipe))),
  ];
  return splice(bytes, header.end, inserted, replaced);
}

const utf8 = new TextEncoder();

function isReplaced(each: PngChunk): boolean {
  if (each.type === 'eXIf') return true;
  return isTextChunk(each) && replacedKeywords.has(textKeyword(each) ?? '');
}

/** An iTXt chunk: neither packed nor in a language, as XMP has to be and the A1111 family writes. */
export function textChunk(keyword: string, content: Uint8Array): ByteParts {
  return pngChunk('iTXt', joined([latin1Bytes(`${keyword}\0\0\0\0\0`), content]));
}
