/**
 * Scripts that are written without blanks, Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan
 * among them, and pictographs, which Postgres drops. Postgres cuts text at blanks and punctuation,
 * so 城市夜景 becomes one lexeme, and 夜景 (a night scene) finds nothing inside it; trigrams do not
 * help with words of two characters. Such text is indexed by overlapping pairs, 城市 市夜 夜景 and the
 * last character alone. Word lists (`Intl.Segmenter`) would be shorter, but differ between versions
 * of ICU, and an index must outlive them.
 */
export const unsegmentedCharacter =
  '[[\\p{scx=Hani}\\p{scx=Bopo}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}' +
  '\\p{scx=Mymr}\\p{scx=Tibt}]&&[\\p{L}\\p{M}\\p{N}]]|[\\p{ExtPict}--[©®™]]';
export const spacedCharacter = `(?!${unsegmentedCharacter})[\\p{L}\\p{M}\\p{N}]`;

const anyUnsegmented = new RegExp(unsegmentedCharacter, 'v');
const mixedRuns = new RegExp(`(?:${unsegmentedCharacter}|${spacedCharacter})+`, 'gv');
const runsOfOneKind = new RegExp(
  `(?:${unsegmentedCharacter})+|(?:(?!${unsegmentedCharacter}).)+`,
  'gsv',
);

export function hasUnsegmented(text: string): boolean {
  return anyUnsegmented.test(text);
}

/** Runs of one kind, with what is neither (punctuation) left to the spaced ones. */
export function splitByScript(text: string): string[] {
  return text.match(runsOfOneKind) ?? [];
}

/** Every two neighbours of a run, or its only character. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The lexemes to index beside those of Postgres: the pairs of unsegmented runs and their last
 * characters, and the words that are written against them, such as neon in 夜景neon, in lower case.
 * Each once.
 */
export function unsegmentedLexemes(text: string): string[] {
  const lexemes = new Set<string>();
  for (const [mixed] of text.matchAll(mixedRuns)) {
    if (!hasUnsegmented(mixed)) continue;
    for (const run of splitByScript(mixed)) {
      if (!hasUnsegmented(run)) lexemes.add(run.toLowerCase());
      else for (const lexeme of [...pairsOf(run), ...[...run].slice(-1)]) lexemes.add(lexeme);
    }
  }
  return [...lexemes];
}
