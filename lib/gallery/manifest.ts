import * as z from 'zod/mini';
import { Recipe } from '#lib/compose/recipe';
import { downloadFormats, downloadWidths } from '#lib/gallery/download-format';
import { pictureSources } from '#lib/generations/picture-source';

/** Why a picture that was asked for is not in the ZIP. */
export const missingReasons = ['not-found', 'file-gone', 'unreadable'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** The same for a person who reads the manifest. */
export const missingWords: Readonly<Record<MissingReason, string>> = {
  'not-found': 'The studio has no such picture any more.',
  'file-gone': 'Its file is gone from the disk of the studio.',
  unreadable: 'Its file is damaged, so it could not become another format. The original may do.',
};

const sides = { width: z.int(), height: z.int() };

/** A picture in the ZIP. */
export const ManifestImage = z.object({
  /** Of its file in the ZIP. */
  name: z.string(),
  id: z.uuid(),
  prompt: z.string(),
  /** Null for an imported picture that did not bring all of it along, like the model. */
  recipe: z.nullable(Recipe),
  model: z.nullable(z.string()),
  /** The demo's pictures are not Seedream's. */
  source: z.enum(pictureSources),
  /** ISO 8601, UTC. */
  made: z.iso.datetime(),
  /** The file in the ZIP; pixels and bytes. */
  file: z.object({ mediaType: z.string(), ...sides, sizeBytes: z.int() }),
  /** The bytes as they came to the studio. */
  original: z.object({ sha256: z.string(), mediaType: z.string(), ...sides }),
  /** Stars, 1 to 5. */
  rating: z.nullable(z.int()),
  isFavourite: z.boolean(),
  tags: z.array(z.string()),
  collections: z.array(z.string()),
  note: z.nullable(z.string()),
  /** The alternative text that a person wrote. */
  alternativeText: z.nullable(z.string()),
  /** What the file of an imported picture was called. */
  importedFrom: z.nullable(z.string()),
});
export type ManifestImage = z.infer<typeof ManifestImage>;

/** A picture that was asked for and is not in the ZIP. */
export const ManifestMissing = z.object({
  id: z.uuid(),
  reason: z.enum(missingReasons),
  words: z.string(),
});
export type ManifestMissing = z.infer<typeof ManifestMissing>;

/**
 * `manifest.json`: what is in a ZIP of the studio's, and what is not. It says nothing of when it was
 * written, so that the same pictures give the same bytes. A change that a reader would stumble over
 * counts the version up.
 */
export const Manifest = z.object({
  schema: z.literal('seedream-studio/manifest'),
  version: z.literal(1),
  format: z.enum(downloadFormats),
  /** Pixels that wider pictures were brought to; null where they kept their width. */
  width: z.nullable(z.literal(downloadWidths)),
  images: z.array(ManifestImage),
  missing: z.array(ManifestMissing),
});
export type Manifest = z.infer<typeof Manifest>;

/** A manifest as JSON, in pieces: that of ten thousand pictures is large. */
export function* manifestJson({ images, missing, ...head }: Manifest): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},\n"images":[`;
  yield* lines(images);
  yield '],\n"missing":[';
  yield* lines(missing);
  yield ']}\n';
}

function* lines(items: readonly object[]): Generator<string> {
  for (const [at, item] of items.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(item)}`;
}
