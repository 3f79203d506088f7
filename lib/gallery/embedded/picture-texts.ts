import {
  app1Heads,
  creationKeyword,
  descriptionKeyword,
  parametersKeyword,
  recipeKeyword,
  recipeProperty,
  studioNamespace,
  xmpKeyword,
} from '#lib/gallery/embedded/embedding-names';
import { exifTexts } from '#lib/gallery/embedded/exif-text';
import { extendedXmp } from '#lib/gallery/embedded/extended-xmp';
import { maxTextBytes } from '#lib/gallery/embedded/max-text-bytes';
import { isTextChunk, pngText, textKeyword } from '#lib/gallery/embedded/png-text';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { beginsWith } from '#lib/platform/byte-parts';
import { readFileKind } from '#lib/references/file-kind';
import { jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';
import { pngChunks } from '#lib/references/png-chunks';
import { webpChunks } from '#lib/references/webp-chunks';

/** Others are not looked at, and so not unpacked either. */
const readKeywords = new Set([
  recipeKeyword,
  xmpKeyword,
  parametersKeyword,
  descriptionKeyword,
  creationKeyword,
  'invokeai_metadata',
  'prompt',
  'workflow',
]);

/**
 * What a picture's file says of how it was made, by the names that PNG gives to such texts, whatever
 * kind of file they were found in. Nothing for a kind of file that cannot say it.
 */
export async function readPictureTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const kind = readFileKind(bytes);
  if (kind === 'png') await readPng(bytes, texts);
  if (kind === 'jpeg') readJpeg(bytes, texts);
  if (kind === 'webp') readWebp(bytes, texts);
  return texts;
}

type Texts = Map<string, string>;

async function readPng(bytes: Uint8Array, texts: Texts): Promise<void> {
  const exif: Uint8Array[] = [];
  const seen = new Set<string>();
  for (const chunk of pngChunks(bytes)) {
    if (chunk.type === 'eXIf' && exif.length === 0) exif.push(chunk.data);
    const keyword = isTextChunk(chunk) ? textKeyword(chunk) : null;
    if (keyword === null || !readKeywords.has(keyword) || seen.has(keyword)) continue;
    // One of each, or a thousand bombs of a lawful size would be unpacked one after another.
    seen.add(keyword);
    const text = await pngText(chunk);
    if (text !== null) texts.set(keyword, text);
  }
  takeXmp(texts.get(xmpKeyword), texts);
  for (const block of exif) takeExif(block, texts);
}

function readJpeg(bytes: Uint8Array, texts: Texts): void {
  const extension: Uint8Array[] = [];
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === jpegMarker.scan) break;
    if (marker !== jpegMarker.app1) continue;
    if (beginsWith(data, app1Heads.exif)) takeExif(data.subarray(app1Heads.exif.length), texts);
    if (beginsWith(data, app1Heads.xmp)) {
      takeXmp(utf8(data.subarray(app1Heads.xmp.length)), texts);
    }
    if (beginsWith(data, app1Heads.extendedXmp)) extension.push(data);
  }
  const whole = extendedXmp(extension);
  if (whole) takeXmp(utf8(whole), texts);
}

function readWebp(bytes: Uint8Array, texts: Texts): void {
  for (const { type, data } of webpChunks(bytes)) {
    if (data.length > maxTextBytes) continue;
    if (type === 'XMP ') takeXmp(utf8(data), texts);
    if (type !== 'EXIF') continue;
    // Some programs write the head of a JPEG's segment here too.
    const hasHead = beginsWith(data, app1Heads.exif);
    takeExif(hasHead ? data.subarray(app1Heads.exif.length) : data, texts);
  }
}

function takeXmp(xmp: string | undefined, texts: Texts): void {
  if (xmp && !texts.has(xmpKeyword)) texts.set(xmpKeyword, xmp);
  const recipe = xmp && xmpProperty(xmp, studioNamespace, recipeProperty);
  if (recipe && !texts.has(recipeKeyword)) texts.set(recipeKeyword, recipe);
}

/**
 * UserComment is where the A1111 family and SwarmUI write outside of PNG; ComfyUI writes texts such
 * as `prompt:{…}` into the fields for a camera's make and model.
 */
function takeExif(block: Uint8Array, texts: Texts): void {
  const { comment, others, description, takenAt } = exifTexts(block);
  if (comment && !texts.has(parametersKeyword)) texts.set(parametersKeyword, comment);
  if (description && !texts.has(descriptionKeyword)) texts.set(descriptionKeyword, description);
  // A camera's word counts for more than that of whoever wrote the file.
  if (takenAt) texts.set(creationKeyword, takenAt);
  for (const text of others) {
    const [whole, name] = /^(prompt|workflow):\s*(?=\{)/i.exec(text) ?? [];
    if (whole === undefined || name === undefined) continue;
    const keyword = name.toLowerCase();
    if (!texts.has(keyword)) texts.set(keyword, text.slice(whole.length));
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
