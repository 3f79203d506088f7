import type { SearchWord } from '#lib/gallery/search-filter';
import {
  hasUnsegmented,
  pairsOf,
  spacedCharacter,
  splitByScript,
  unsegmentedCharacter,
} from '#lib/generations/unsegmented-text';

/**
 * Which words a full-text index finds, and which need pairs. Where words are written apart, Korean
 * among them, whose particles follow the word, a word is found by its beginning
 * (`to_tsquery('simple', '''harbour'':*')`). The other scripts are indexed by overlapping pairs (see
 * unsegmented-text.ts) and looked for by them: one lexeme for a word of two characters, several that
 * all occur for a longer one, the beginning of a pair for a single one.
 */
const anySpaced = new RegExp(spacedCharacter, 'v');
const unsegmentedRuns = new RegExp(`(?:${unsegmentedCharacter})+`, 'gv');

export type SearchTerm = SpacedTerm | UnsegmentedTerm;

interface SpacedTerm {
  readonly script: 'spaced';
  /** As typed; Postgres lower-cases it and cuts it at its punctuation. */
  readonly text: string;
  /** `prefix` matches a word that begins so, `phrase` these words in this order. */
  readonly match: 'prefix' | 'phrase';
  readonly negated: boolean;
}

interface UnsegmentedTerm {
  readonly script: 'unsegmented';
  /** Has to occur as it stands, but for upper and lower case. */
  readonly text: string;
  /**
   * Lexemes of `unsegmentedLexemes` that all occur where the text does: exact ones, or a beginning
   * where it is a single character. They narrow: see `isFoundByPairs`.
   */
  readonly pairs: readonly string[];
  readonly negated: boolean;
}

/** What to look for: each term has to be found, or not to be found. Punctuation alone is no term. */
export function searchTerms(words: readonly SearchWord[]): SearchTerm[] {
  return words.flatMap((word) => {
    const { text, phrase, negated } = word;
    if (!hasUnsegmented(text)) {
      if (!anySpaced.test(text)) return [];
      return [{ script: 'spaced', text, match: phrase ? 'phrase' : 'prefix', negated }];
    }
    // 夜景neon is found as 夜景 neon, too; but what is quoted or left out is left out as a whole.
    if (phrase || negated) return [unsegmentedTerm(text, negated)];
    return splitByScript(text).flatMap((run): SearchTerm[] => {
      if (hasUnsegmented(run)) return [unsegmentedTerm(run, false)];
      return anySpaced.test(run)
        ? [{ script: 'spaced', text: run, match: 'prefix', negated: false }]
        : [];
    });
  });
}

/**
 * Whether what has the pairs of a term has its text, too. Pairs that all occur need not stand
 * together, and say nothing of what is written beside them, such as neon in 夜景 neon.
 */
export function isFoundByPairs({ text, pairs }: UnsegmentedTerm): boolean {
  return pairs.length === 1 && pairs[0] === text;
}

function unsegmentedTerm(typed: string, negated: boolean): SearchTerm {
  const text = typed.trim();
  const pairs = [...text.matchAll(unsegmentedRuns)].flatMap(([run]) => pairsOf(run));
  return { script: 'unsegmented', text, pairs: [...new Set(pairs)], negated };
}
