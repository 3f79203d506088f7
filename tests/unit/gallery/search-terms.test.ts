import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/gallery/search-query';
import { type SearchTerm, searchTerms } from '#lib/gallery/search-terms';
import { unsegmentedLexemes } from '#lib/generations/unsegmented-text';
import { anyText } from '#tests/support/searches';

const terms = (text: string) => searchTerms(parseSearch(text).query.words);

/** `lighthouse*`, `"red boat"`, `夜景[夜景]`, `-boat*`. */
function shown(term: SearchTerm): string {
  const sign = term.negated ? '-' : '';
  if (term.script === 'unsegmented') return `${sign}${term.text}[${term.pairs.join(' ')}]`;
  return term.match === 'phrase' ? `${sign}"${term.text}"` : `${sign}${term.text}*`;
}

describe('a word is looked for as its script is written', () => {
  test.each([
    ['lighthouse', ['lighthouse*']],
    ['"red boat" -sea', ['"red boat"', '-sea*']],
    ['well-lit 16:9 foo:bar', ['well-lit*', '16:9*', 'foo:bar*']],
    ['Ελλάδα Москва עברית العربية हिन्दी', ['Ελλάδα*', 'Москва*', 'עברית*', 'العربية*', 'हिन्दी*']],
    ['서울의 밤', ['서울의*', '밤*']],
    ['ＡＢＣ', ['ＡＢＣ*']],
    ['夜', ['夜[夜]']],
    ['夜景', ['夜景[夜景]']],
    ['城市夜景', ['城市夜景[城市 市夜 夜景]']],
    ['哈哈哈', ['哈哈哈[哈哈]']],
    ['𠮷野家', ['𠮷野家[𠮷野 野家]']],
    ['ポスター', ['ポスター[ポス スタ ター]']],
    ['ひらがな', ['ひらがな[ひら らが がな]']],
    ['กรุง', ['กรุง[กร รุ ุง]']],
    ['ລາວ ខ្មែរ မြန် བོད', ['ລາວ[ລາ າວ]', 'ខ្មែរ[ខ្ ្ម មែ ែរ]', 'မြန်[မြ ြန န်]', 'བོད[བོ ོད]']],
    ['🎉', ['🎉[🎉]']],
    ['夜景neon', ['夜景[夜景]', 'neon*']],
    ['夜景，海报', ['夜景[夜景]', '海报[海报]']],
    ['"夜景 neon"', ['夜景 neon[夜景]']],
    ['-夜景neon', ['-夜景neon[夜景]']],
    ['& -- © …', []],
  ])('%s', (text, shape) => {
    expect(terms(text).map(shown)).toEqual(shape);
  });
});

describe('a text is indexed', () => {
  test.each([
    ['A lighthouse, well lit', []],
    ['서울의 밤', []],
    ['城市夜景', ['城市', '市夜', '夜景', '景']],
    ['夜', ['夜']],
    ['夜景，夜景', ['夜景', '景']],
    ['a 夜景Neon lamp', ['夜景', '景', 'neon']],
    ['4K夜', ['4k', '夜']],
    ['party 🎉🎉', ['🎉🎉', '🎉']],
  ])('%s with %j beside its words', (text, lexemes) => {
    expect(unsegmentedLexemes(text)).toEqual(lexemes);
  });

  test('such that every part of an unsegmented run is found', () => {
    const letters = fc.constantFrom(...'城市夜景海报ポスターกรุง𠮷🎉a ，');
    const text = fc.array(letters, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(19), fc.integer({ min: 1, max: 20 }), (letters, from, length) => {
        const lexemes = unsegmentedLexemes(letters.join(''));
        const part = letters.slice(from, from + length).join('');
        for (const term of terms(part)) {
          if (term.script === 'spaced') continue;
          for (const pair of term.pairs) {
            const isAlone = [...pair].length === 1;
            const isFound = isAlone
              ? lexemes.some((lexeme) => lexeme.startsWith(pair))
              : lexemes.includes(pair);
            expect(isFound, `${pair} of ${part} in ${lexemes.join(' ')}`).toBe(true);
          }
        }
      }),
    );
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(new Set(unsegmentedLexemes(text)).size).toBe(unsegmentedLexemes(text).length);
        for (const term of terms(text)) expect(term.text).not.toBe('');
      }),
    );
  });
});
