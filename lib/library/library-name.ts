import * as z from 'zod/mini';
import { shortened } from '#lib/generations/alternative-text';
import { storableLine } from '#lib/platform/storable-text';

export const nameMaxCharacters = 80;

/** What an entry, a kept prompt or a version of it is called: one line. */
export const LibraryName = z
  .string('It has no name.')
  .check(
    z.overwrite(storableLine),
    z.trim(),
    z.minLength(1, 'Give it a name.'),
    z.maxLength(nameMaxCharacters, `A name has at most ${nameMaxCharacters} characters.`),
  );

/** The name that a prompt is kept under until somebody gives it one: how it begins. */
export function nameFrom(prompt: string): string {
  return shortened(prompt, Math.floor(nameMaxCharacters / 2));
}
