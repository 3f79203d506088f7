import * as z from 'zod/mini';
import { Tag } from '#lib/gallery/image-change';
import { tagMaxCharacters } from '#lib/gallery/image-change-rules';
import type { StoredPicture } from '#lib/generations/generation';
import { FolderPath } from '#lib/library/folder';
import { LibraryName } from '#lib/library/library-name';
import { LibraryRecipe } from '#lib/library/library-recipe';
import { storableText } from '#lib/platform/storable-text';

/**
 * What the library keeps: a snippet is put into a prompt, a style is added to its end, a recipe takes
 * the place of everything. The same schema reads a form, a file and the starter set.
 */
export const entryKinds = ['snippet', 'style', 'recipe'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What a person can keep; more would have to be searched like a gallery. */
export const libraryMax = 2000;
/** Of a snippet or a style: a few words. What is longer is a recipe. */
export const entryTextMaxCharacters = 2000;
export const entryTagsMax = 20;

const EntryText = z
  .string('It has no text.')
  .check(
    z.overwrite(storableText),
    z.trim(),
    z.minLength(1, 'Write the words that it adds.'),
    z.maxLength(
      entryTextMaxCharacters,
      `Its text has at most ${entryTextMaxCharacters.toLocaleString('en-GB')} characters.`,
    ),
  );

const EntryTags = z
  .array(Tag, 'Tags are a list of texts.')
  .check(
    z.overwrite(withoutRepeats),
    z.maxLength(entryTagsMax, `It has at most ${entryTagsMax} tags.`),
  );

const common = {
  /** Within a folder no two of a kind have the same. */
  name: LibraryName,
  folder: z._default(FolderPath, ''),
  tags: z._default(EntryTags, []),
  /** The identifier of a picture of the owner's that stands for it; null for none. */
  preview: z._default(z.nullable(z.uuid('Its preview is not the identifier of a picture.')), null),
};

/** An entry as it is handed over: all of it but what the library itself says of it. */
export const NewEntry = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('snippet'), ...common, text: EntryText }),
    z.object({ kind: z.literal('style'), ...common, text: EntryText }),
    z.object({ kind: z.literal('recipe'), ...common, recipe: LibraryRecipe }),
  ],
  'Its kind is none of snippet, style and recipe.',
);
export type NewEntry = z.infer<typeof NewEntry>;

/** An entry as the library has it. */
export type LibraryEntry = NewEntry & {
  readonly id: string;
  /** What is drawn of its preview; null where it has none, or that is in the trash. */
  readonly picture: StoredPicture | null;
};

/** What two entries of a name are told apart by. */
export function contentOf(entry: NewEntry): string | LibraryRecipe {
  return entry.kind === 'recipe' ? entry.recipe : entry.text;
}

/** The words of it that are read first. */
export function wordsOf(entry: NewEntry): string {
  return entry.kind === 'recipe' ? entry.recipe.prompt : entry.text;
}

/** The tags of a line that is typed, with commas between them. What cannot be a tag is left to the schema. */
export function readTags(line: string): string[] {
  return line
    .split(',')
    .map((tag) => tag.trim().slice(0, tagMaxCharacters + 1))
    .filter((tag) => tag !== '');
}

/** Upper and lower case are one tag; it stays as it was written first. */
function withoutRepeats(tags: string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const isNew = !seen.has(tag.toLowerCase());
    seen.add(tag.toLowerCase());
    return isNew;
  });
}
