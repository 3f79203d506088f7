import * as z from 'zod/mini';
import {
  altMaxCharacters,
  inTagForm,
  mostAtOnce,
  noteMaxCharacters,
  tagProblem,
  tagsMax,
} from '#lib/gallery/image-change-rules';
import { rule } from '#lib/platform/schema-rule';
import { storableText } from '#lib/platform/storable-text';

/** Of a place in a manual order; it grows by a letter where pictures are put between two again and again. */
const placeMaxCharacters = 1000;

/** A tag as it is kept. */
export const Tag = z.string().check(z.overwrite(inTagForm), rule(tagProblem));

const Text = (max: number, what: string) =>
  z.nullable(
    z
      .string()
      .check(
        z.overwrite(storableText),
        z.trim(),
        z.maxLength(max, `${what} has at most ${max} characters.`),
      ),
  );

/** What a person can change about one picture or many. Each has an opposite, so each can be undone. */
export const ImageChange = z.discriminatedUnion('kind', [
  /** Stars, 1 to 5; null takes them away. */
  z.object({ kind: z.literal('rate'), rating: z.nullable(z.int().check(z.gte(1), z.lte(5))) }),
  z.object({ kind: z.literal('favour'), isFavourite: z.boolean() }),
  z.object({
    kind: z.literal('tag'),
    add: z.array(Tag).check(z.maxLength(tagsMax)),
    remove: z.array(Tag).check(z.maxLength(tagsMax)),
  }),
  /** Into a collection or out of it. */
  z.object({
    kind: z.literal('collect'),
    collectionId: z.uuid(),
    isIn: z.boolean(),
    /** By picture, the places of its order that some have had: see manual-order.ts. */
    places: z.optional(z.record(z.uuid(), z.string().check(z.maxLength(placeMaxCharacters)))),
  }),
  z.object({ kind: z.literal('note'), note: Text(noteMaxCharacters, 'A note') }),
  z.object({ kind: z.literal('describe'), alt: Text(altMaxCharacters, 'An alternative text') }),
  /** Into the trash or back. */
  z.object({ kind: z.literal('trash'), isTrashed: z.boolean() }),
]);
export type ImageChange = z.infer<typeof ImageChange>;

/** A change of some pictures, as it is asked for and as it is taken back. */
export const ImagesChange = z.object({
  ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(mostAtOnce)),
  change: ImageChange,
});
export type ImagesChange = z.infer<typeof ImagesChange>;

export type ChangeFailure =
  /** The collection is gone. */
  { readonly code: 'not-found' } | { readonly code: 'over-limit'; readonly message: string };

/** What was changed; pictures that are not there or somebody else's are left out without a word. */
export interface Changed {
  readonly changed: number;
  /** The changes that bring back what was before. */
  readonly undo: readonly ImagesChange[];
}
