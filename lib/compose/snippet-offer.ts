import { promptWithMentions } from '#lib/compose/mention';
import type { Offer } from '#lib/compose/offer';

/** Words from the library, a snippet or a style, that can be put into a prompt by their name. */
export interface OfferedWords {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** A list that is longer is not read: another letter makes it shorter. */
const mostOffered = 30;

/** At the beginning of a word, so that "16/9", "and/or" and an address ask for nothing. */
const query = /(?<=^|[\s(（“"「，。、；：])\/([^\s/]{0,40})$/u;

export interface SnippetsAround {
  readonly snippets: readonly OfferedWords[];
  /** How many references there are: what names one of them is put in as a mention. */
  readonly referenceCount: number;
}

/**
 * The snippets whose name is meant by what is typed behind a `/`, or null when that is no such word.
 * Where there are none the offer is empty: they may still be on their way.
 */
export function offerSnippets(
  prompt: string,
  caret: number,
  { snippets, referenceCount }: SnippetsAround,
): Offer | null {
  const before = prompt.slice(Math.max(0, caret - 42), caret);
  const words = query.exec(before)?.[1];
  if (words === undefined) return null;
  const start = caret - words.length - 1;
  const isWordNext = /[\p{L}\p{N}@]/u.test(prompt.charAt(caret));
  const items = bestFirst(snippets, words).map(({ id, name, text }) => {
    const put = promptWithMentions(text, referenceCount);
    const edit = { start, end: caret, text: isWordNext ? `${put} ` : put };
    return { id, label: name, detail: text, picture: null, edit };
  });
  return { title: 'Snippets', noun: 'snippet', start, words, items, note: null };
}

/** Those whose name begins with what is typed, then those that have it elsewhere in it. */
function bestFirst(snippets: readonly OfferedWords[], words: string): OfferedWords[] {
  const asked = plain(words);
  const found = snippets.filter(({ name }) => plain(name).includes(asked));
  const begins = ({ name }: OfferedWords) => Number(!plain(name).startsWith(asked));
  return found.toSorted((one, other) => begins(one) - begins(other)).slice(0, mostOffered);
}

/** Names are typed without their spaces, since a space ends what is asked for. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
}
