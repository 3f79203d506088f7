import { storableText } from '#lib/platform/storable-text';

/**
 * The rules of what a person can change about pictures, for the page as for the schemas in
 * `image-change.ts`: a page need not load a schema library to take a tag.
 */

/** How many pictures one request changes; more are changed by several, with progress. */
export const mostAtOnce = 500;
export const tagMaxCharacters = 60;
export const tagsMax = 50;
export const noteMaxCharacters = 4000;
export const altMaxCharacters = 1000;

/** A text as a tag is kept: one line, without what would end it in the search field. */
export function inTagForm(text: string): string {
  return storableText(text)
    .replace(/["“”„\s]+/gu, ' ')
    .trim();
}

/** Why a text in the form of a tag is none, or null. */
export function tagProblem(text: string): string | null {
  if (text === '') return 'A tag has at least one character.';
  return text.length > tagMaxCharacters
    ? `A tag has at most ${tagMaxCharacters} characters.`
    : null;
}

/** The tag that was typed, as it is kept; null where it is none. */
export function typedTag(text: string): string | null {
  const tag = inTagForm(text);
  return tagProblem(tag) === null ? tag : null;
}
