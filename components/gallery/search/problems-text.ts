import { type ParsedSearch, settledProblems } from '#lib/gallery/search-query';

interface Problems {
  readonly parsed: ParsedSearch;
  /** Nothing is said of the piece that is being typed. */
  readonly caret: number | null;
  readonly isHeldUp: boolean;
  /** What the server says of the search. */
  readonly others: readonly string[];
}

const heldUp = 'You are offline. This is searched as soon as you are back.';

/** What is wrong with a search, each thing once and all in one text; null where nothing is. */
export function problemsText({ parsed, caret, isHeldUp, others }: Problems): string | null {
  const typed = settledProblems(parsed.problems, caret).map(({ message }) => message);
  const all = new Set([...(isHeldUp ? [heldUp] : []), ...typed, ...others]);
  return all.size === 0 ? null : [...all].join(' ');
}
