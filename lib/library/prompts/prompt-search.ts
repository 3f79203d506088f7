import { and, not, type SQL, sql } from 'drizzle-orm';
import type { SearchWord } from '#lib/gallery/search-filter';
import { lexSearch } from '#lib/gallery/search-lexer';
import { mostTerms, termQuery } from '#lib/gallery/search-sql';
import { isFoundByPairs, type SearchTerm, searchTerms } from '#lib/gallery/search-terms';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { likePattern } from '#lib/platform/database/like-pattern';

/**
 * What a typed text asks of a prompt: words by their beginning or their stem, phrases in quotation
 * marks, and what is left out with a dash, as the gallery reads them. It knows no filters here, so
 * `light:soft` is a word like any other.
 *
 * @returns undefined where it asks for nothing
 */
export function promptCondition(typed: string): SQL | undefined {
  const terms = searchTerms(wordsOf(typed)).slice(0, mostTerms);
  return and(...terms.map(conditionOf));
}

function wordsOf(typed: string): SearchWord[] {
  return lexSearch(typed).map(({ from, to, negated, name, value, quoted }) => {
    if (quoted) return { text: name === null ? value : `${name}:${value}`, phrase: true, negated };
    return { text: typed.slice(negated ? from + 1 : from, to), phrase: false, negated };
  });
}

function conditionOf(term: SearchTerm): SQL {
  const found = sql`${sentPrompts.words} @@ ${termQuery({ ...term, known: null })}`;
  const condition =
    term.script === 'spaced' || isFoundByPairs(term)
      ? found
      : sql`(${found} and ${sentPrompts.prompt} ilike ${likePattern(term.text)})`;
  return term.negated ? not(condition) : condition;
}
