import type { SearchFilter, SearchQuery, Span } from '#lib/gallery/search-filter';
import {
  type ParsedSearch,
  parseSearch,
  settledProblems,
  spansOf,
} from '#lib/gallery/search-query';
import { filterText, formatSearch, wordText } from '#lib/gallery/search-text';

/** A stretch of the typed text that is not a plain word. */
export interface SearchMark extends Span {
  readonly tone: 'filter' | 'problem';
}

/**
 * What is marked in the field, from left to right. The piece at the caret is not marked as wrong
 * while it is being typed.
 */
export function searchMarks({ parts, problems }: ParsedSearch, caret: number | null): SearchMark[] {
  const wrong = new Set(settledProblems(problems, caret).map(({ from }) => from));
  return parts.flatMap(({ kind, from, to }): SearchMark[] => {
    if (wrong.has(from)) return [{ from, to, tone: 'problem' }];
    return kind === 'filter' ? [{ from, to, tone: 'filter' }] : [];
  });
}

/**
 * A typed text changed so that it says another search: filters that are gone are cut out, new ones
 * stand at the end, and everything else stays as it was typed, what is half typed too. Where that
 * does not say it, the text is written anew.
 */
export function editSearch(text: string, query: SearchQuery): string {
  const wanted = formatSearch(query);
  const edited = editFilters(text, query.filters);
  return formatSearch(parseSearch(edited).query) === wanted ? edited : wanted;
}

function editFilters(text: string, filters: readonly SearchFilter[]): string {
  const { query, parts } = parseSearch(text);
  const wanted = new Set(filters.map(filterText));
  const held = new Set(query.filters.map(filterText));
  const gone = query.filters.filter((filter) => !wanted.has(filterText(filter)));
  const kept = withoutSpans(
    text,
    gone.flatMap((filter) => spansOf(parts, filter)),
  );
  const added = [...wanted].filter((token) => !held.has(token));
  return [...(kept === '' ? [] : [kept]), ...added].join(' ');
}

/** Without these stretches and the blanks that they leave. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, from).trim());
    at = to;
  }
  pieces.push(text.slice(at).trim());
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** A search with another word in place of one: what "Did you mean" does. */
export function withWordInstead(query: SearchQuery, typed: string, instead: string): SearchQuery {
  const isMeant = (text: string) => text.toLowerCase() === typed.toLowerCase();
  const words = query.words.map((word) => (isMeant(word.text) ? { ...word, text: instead } : word));
  return { ...query, words };
}

/** The words of a search as they are typed; empty for filters alone. */
export function searchWordsText({ words }: SearchQuery): string {
  return words.map(wordText).join(' ');
}
