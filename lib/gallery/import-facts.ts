import { promptMaxCharacters } from '#lib/compose/prompt';
import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import {
  creationKeyword,
  descriptionKeyword,
  xmpKeyword,
} from '#lib/gallery/embedded/embedding-names';
import { readPictureTexts } from '#lib/gallery/embedded/picture-texts';
import { recipeInTexts } from '#lib/gallery/embedded/read-embedded-recipe';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { readFileDate } from '#lib/gallery/import-date';
import { storableText } from '#lib/platform/storable-text';

/** What the file of an imported picture says of it. */
export interface ImportFacts {
  readonly found: EmbeddedRecipe | null;
  /** What the picture shows, in the words of whoever wrote the file; empty for none. */
  readonly description: string;
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number | null;
}

const namespaces = {
  exif: 'http://ns.adobe.com/exif/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

/** Reads a file with distrust: what is missing or broken is not said, and nothing throws. */
export async function readImportFacts(bytes: Uint8Array): Promise<ImportFacts> {
  const texts = await readPictureTexts(bytes);
  const xmp = texts.get(xmpKeyword) ?? '';
  const dates = [
    texts.get(creationKeyword),
    xmpProperty(xmp, namespaces.exif, 'DateTimeOriginal'),
    xmpProperty(xmp, namespaces.xmp, 'CreateDate'),
  ];
  return {
    found: await recipeInTexts(texts),
    description: describing(texts.get(descriptionKeyword)) || describing(xmpDescription(xmp)),
    madeAt: dates.map(readFileDate).find((each) => each !== null) ?? null,
  };
}

/** The first of its languages, which by the standard is the default one. */
function xmpDescription(xmp: string): string {
  const languages = xmpProperty(xmp, namespaces.dc, 'description') ?? '';
  const item = languages.indexOf('<rdf:li');
  const from = languages.indexOf('>', item) + 1;
  const end = languages.indexOf('</rdf:li>', from);
  return item === -1 || from === 0 || end === -1 ? '' : languages.slice(from, end);
}

/** ComfyUI keeps its graphs where a description should be. */
function describing(text: string | undefined): string {
  const words = storableText(text ?? '').trim();
  if (/^(?:prompt|workflow):\s*\{/i.test(words)) return '';
  return words.slice(0, promptMaxCharacters).toWellFormed();
}
