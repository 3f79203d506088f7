import type { Completion } from '#lib/gallery/search-completion';
import { matchText } from '#lib/gallery/search-match';

/** The piece of the search that is being typed, up to the caret. */
interface Typing {
  readonly text: string;
  /** In UTF-16 code units. */
  readonly caret: number;
  readonly completions: readonly Completion[];
}

/**
 * The completions that show themselves while a person types. Behind the name of a filter these are
 * all; beside a plain word only those that begin as it does, since most words are meant as words.
 * Where nothing is begun, completions are shown to those who ask for them.
 */
export function unaskedCompletions({ text, caret, completions }: Typing): readonly Completion[] {
  const typed = begun({ text, caret, completions });
  if (typed === '' || typed.includes(':')) return typed === '' ? [] : completions;
  if (typed.length < fewestUnasked) return [];
  return completions.filter(({ label, hint }) =>
    [label, hint].some((words) => (matchText(typed, words)?.rank ?? 2) < 2),
  );
}

/** One letter alone begins too much. */
const fewestUnasked = 2;

/** What Tab writes while no completion is chosen: the first, where it goes on from what is typed. */
export function tabCompletion(typing: Typing): Completion | null {
  const [first] = typing.completions;
  const typed = begun(typing).toLowerCase();
  const label = first?.label.replace(/^-/, '').toLowerCase();
  return first && typed !== '' && label?.startsWith(typed) ? first : null;
}

/** Without the sign of what is left out. */
function begun({ text, caret, completions }: Typing): string {
  const [first] = completions;
  return first ? text.slice(first.from, caret).replace(/^-/, '') : '';
}
