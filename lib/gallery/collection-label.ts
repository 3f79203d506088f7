import * as z from 'zod/mini';
import { collectionNameMaxCharacters } from '#lib/gallery/collection';
import { storableLine } from '#lib/platform/storable-text';

/** What a collection is called: one line. Beside each other no two are called the same, in any case. */
export const CollectionLabel = z
  .string()
  .check(
    z.overwrite(storableLine),
    z.trim(),
    z.minLength(1, 'A collection has a name.'),
    z.maxLength(
      collectionNameMaxCharacters,
      `A name has at most ${collectionNameMaxCharacters} characters.`,
    ),
  );
