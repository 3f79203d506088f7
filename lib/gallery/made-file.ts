import type { MadeChoice } from '#lib/gallery/download-choice';
import type { MadeFormat } from '#lib/gallery/download-format';
import type { ImageFileRow } from '#lib/gallery/download-queries';
import { embeddedParts } from '#lib/gallery/embedded/embed-recipe';
import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import { aigcNamespace, aigcProperty } from '#lib/gallery/embedded/embedding-names';
import { xmpPacket } from '#lib/gallery/embedded/xmp-packet';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import type { MissingReason } from '#lib/gallery/manifest';
import { alternativeText } from '#lib/generations/alternative-text';
import type { ByteParts } from '#lib/platform/byte-parts';
import { imageStore } from '#lib/platform/image-store/image-store';
import { log } from '#lib/platform/log';
import { type Converted, convertPicture } from '#lib/platform/pixels/convert';
import { failed, ok, type Result } from '#lib/result';

/** A file that was made for a download; its dimensions are in pixels. */
export interface MadeFile {
  /** In order; most of them are views of one buffer. */
  readonly parts: ByteParts;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes what a picture is downloaded as, with its recipe and the label that a machine made it. JPEG
 * and PNG take all of it, WebP its XMP. The studio has nothing to say of how an imported picture was
 * made: it stays as it is, and in another format it keeps the XMP that it brought.
 */
export async function makePictureFile(
  row: ImageFileRow,
  choice: MadeChoice,
): Promise<Result<MadeFile, MissingReason>> {
  const { mediaType, width, height } = row;
  const bytes = await imageStore().read(row.contentKey);
  if (!bytes) return failed('file-gone');
  const facts = embeddedFacts(row);
  if (choice.format === 'recipe') {
    const kind = mediaType === 'image/png' ? 'png' : 'jpeg';
    // One that cannot take them, since it is cut, is given as it came.
    const parts = (facts && (await embeddedParts(bytes, kind, facts))) ?? [bytes];
    return ok({ parts, mediaType, width, height });
  }
  const converted = await convertWithLabel(bytes, choice, facts);
  if (!converted) return failed('unreadable');
  return ok({
    parts: await partsWithRecipe(converted, choice.format, facts),
    mediaType: `image/${choice.format}`,
    width: converted.width,
    height: converted.height,
  });
}

/** What is said in the file of a picture of how it was made; null for an imported one. */
function embeddedFacts(row: ImageFileRow): EmbeddedFacts | null {
  const { recipe, source, width, height, createdAt, position, imagesInSet } = row;
  if (!recipe || source === 'import') return null;
  return {
    recipe,
    alternativeText: row.alt ?? alternativeText(recipe.prompt, position, imagesInSet),
    createdAt: createdAt.toISOString(),
    provider: source,
    width,
    height,
    promptWriter: null,
  };
}

/** Null for a picture that no decoder can read to its end. */
async function convertWithLabel(
  bytes: Uint8Array,
  { format, width }: { readonly format: MadeFormat; readonly width: number | null },
  facts: EmbeddedFacts | null,
): Promise<Converted | null> {
  const xmp = (brought: string | null) => {
    if (!facts) return brought;
    const aigc = brought && xmpProperty(brought, aigcNamespace, aigcProperty);
    return new TextDecoder().decode(xmpPacket(facts, aigc));
  };
  try {
    return await convertPicture(bytes, { format, width, xmp });
  } catch (error) {
    log.warn({ err: error }, 'a picture could not be converted');
    return null;
  }
}

/** A PNG gets the texts that other programs read as well; a WebP has its XMP already. */
async function partsWithRecipe(
  { bytes }: Converted,
  format: MadeFormat,
  facts: EmbeddedFacts | null,
): Promise<ByteParts> {
  if (format !== 'png' || !facts) return [bytes];
  return (await embeddedParts(bytes, 'png', facts)) ?? [bytes];
}
