import { mentionText } from '#lib/compose/mention';
import type { DraftReference } from '#lib/references/draft-reference';

/** A mention that is being typed: an `@` and what follows it up to the caret. */
export interface MentionQuery {
  /** Where its `@` is, in UTF-16 code units. */
  readonly start: number;
  /** Where the caret is. */
  readonly end: number;
  readonly words: string;
}

/** A reference that may be meant, with the number it has. */
export interface MentionMatch {
  readonly number: number;
  readonly reference: DraftReference;
}

/** Nobody types more of a name before one of the references is alone. */
const longestQuery = 40;

/** At the beginning of a word, so that an e-mail address asks for nothing. */
const query = /(?<![\p{Script=Latin}\p{M}\p{N}_@])@([^\s@[\]]*|image )$/iu;

/** What is being typed right before the caret, or null when that is no mention. */
export function mentionQueryAt(prompt: string, caret: number): MentionQuery | null {
  const tail = prompt.slice(Math.max(0, caret - longestQuery - 2), caret);
  const words = query.exec(tail)?.[1];
  if (words === undefined || words.length > longestQuery) return null;
  return { start: caret - words.length - 1, end: caret, words };
}

/** The references that are meant by what is typed, the best first: by number, then by name. */
export function matchReferences(
  words: string,
  references: readonly DraftReference[],
): MentionMatch[] {
  const asked = plain(words);
  return references
    .map((reference, index) => ({ number: index + 1, reference }))
    .map((match) => ({ match, rank: rankOf(match, asked) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ match }) => match);
}

function rankOf({ number, reference }: MentionMatch, asked: string): number | null {
  if (isStillTheWord(asked) || String(number) === asked) return 0;
  if (String(number).startsWith(asked)) return 1;
  return plain(reference.name).includes(asked) ? 2 : null;
}

/** Whether so far only "@image" is typed, or less, which is said of every reference. */
export function isStillTheWord(words: string): boolean {
  return 'image'.startsWith(plain(words));
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** A part of a prompt and what takes its place. */
export interface PromptEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts a mention in the place of what was typed, with a space behind it where words go on. */
export function chooseMention(
  prompt: string,
  { start, end }: MentionQuery,
  number: number,
): PromptEdit {
  const next = prompt.charAt(end);
  const isWordNext = next === '' || next === ' ' || /[\p{L}\p{N}@]/u.test(next);
  return {
    start,
    end: next === ' ' ? end + 1 : end,
    text: isWordNext ? `${mentionText(number)} ` : mentionText(number),
  };
}
