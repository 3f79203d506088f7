import type { SearchWord } from '#lib/gallery/search-filter';

/**
 * Which words a full-text index finds, and which need pairs.
 *
 * Postgres cuts text at blanks and punctuation. That is right where words are written apart, Korean
 * among them, whose particles follow the word: there a word is found by its beginning
 * (`to_tsquery('simple', '''harbour'':*')`). Chinese, Japanese, Thai, Lao, Khmer, Burmese and
 * Tibetan are written without blanks, so 城市夜景 becomes one lexeme, and 夜景 (a night scene) finds
 * nothing inside it. Trigrams do not help: most Chinese words have two characters, and pg_trgm can
 * take no trigram from `like '%夜景%'`; measured, it reads the whole table, and uses its index from
 * three characters on.
 *
 * So such text is indexed by overlapping pairs, 城市 市夜 夜景 and the last character alone, and
 * looked for by them: one lexeme for a word of two characters, several that all occur for a longer
 * one, the beginning of a pair for a single one. Word lists (`Intl.Segmenter`) would be shorter, but
 * differ between versions of ICU, and an index must outlive them. Pictographs, which Postgres drops,
 * go the same way.
 */
const unsegmented =
  '[[\\p{scx=Hani}\\p{scx=Bopo}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}' +
  '\\p{scx=Mymr}\\p{scx=Tibt}]&&[\\p{L}\\p{M}\\p{N}]]|[\\p{ExtPict}--[©®™]]';
const spaced = `(?!${unsegmented})[\\p{L}\\p{M}\\p{N}]`;
const unsegmentedRuns = new RegExp(`(?:${unsegmented})+`, 'gv');
const anyUnsegmented = new RegExp(unsegmented, 'v');
const anySpaced = new RegExp(spaced, 'v');
/** Runs of one kind, with what is neither (punctuation) left to the spaced ones. */
const runs = new RegExp(`(?:${unsegmented})+|(?:(?!${unsegmented}).)+`, 'gsv');
const mixedRuns = new RegExp(`(?:${unsegmented}|${spaced})+`, 'gv');

export type SearchTerm =
  | {
      readonly script: 'spaced';
      /** As typed; Postgres lower-cases it and cuts it at its punctuation. */
      readonly text: string;
      /** `prefix` matches a word that begins so, `phrase` these words in this order. */
      readonly match: 'prefix' | 'phrase';
      readonly negated: boolean;
    }
  | {
      readonly script: 'unsegmented';
      /** Has to occur as it stands, but for upper and lower case. */
      readonly text: string;
      /**
       * Lexemes of {@link unsegmentedLexemes} that all occur where the text does: exact ones, or a
       * beginning where it is a single character. They narrow; with one pair they also decide.
       */
      readonly pairs: readonly string[];
      readonly negated: boolean;
    };

/** What to look for: each term has to be found, or not to be found. Punctuation alone is no term. */
export function searchTerms(words: readonly SearchWord[]): SearchTerm[] {
  return words.flatMap((word) => {
    const { text, phrase, negated } = word;
    if (!anyUnsegmented.test(text)) {
      if (!anySpaced.test(text)) return [];
      return [{ script: 'spaced', text, match: phrase ? 'phrase' : 'prefix', negated }];
    }
    // 夜景neon is found as 夜景 neon, too; but what is quoted or left out is left out as a whole.
    if (phrase || negated) return [unsegmentedTerm(text, negated)];
    return (text.match(runs) ?? []).flatMap((run): SearchTerm[] => {
      if (anyUnsegmented.test(run)) return [unsegmentedTerm(run, false)];
      return anySpaced.test(run)
        ? [{ script: 'spaced', text: run, match: 'prefix', negated: false }]
        : [];
    });
  });
}

function unsegmentedTerm(text: string, negated: boolean): SearchTerm {
  const pairs = [...text.matchAll(unsegmentedRuns)].flatMap(([run]) => pairsOf(run));
  return { script: 'unsegmented', text, pairs: [...new Set(pairs)], negated };
}

/** The one character of a run that has no more. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The lexemes to index beside those of Postgres, so that {@link searchTerms} are found: the pairs
 * of unsegmented runs and their last characters, and the words that are written against them, such
 * as neon in 夜景neon, in lower case. Each once.
 */
export function unsegmentedLexemes(text: string): string[] {
  const lexemes = new Set<string>();
  for (const [mixed] of text.matchAll(mixedRuns)) {
    if (!anyUnsegmented.test(mixed)) continue;
    for (const run of mixed.match(runs) ?? []) {
      if (!anyUnsegmented.test(run)) lexemes.add(run.toLowerCase());
      else for (const lexeme of [...pairsOf(run), ...[...run].slice(-1)]) lexemes.add(lexeme);
    }
  }
  return [...lexemes];
}
