import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Completion, completeSearch } from '#lib/gallery/search-completion';
import { matchText } from '#lib/gallery/search-match';
import { parseSearch } from '#lib/gallery/search-query';
import { anyText } from '#tests/support/searches';

const known = {
  tags: ['poster', 'night poster', 'compost', 'École', '海报'],
  collections: ['Harbour at night', 'Posters', 'harbour', 'say "hello"', '  '],
};

/** Completes where the bar stands. */
function complete(marked: string): Completion[] {
  const caret = marked.indexOf('|');
  return completeSearch(marked.replace('|', ''), caret, known);
}

const labels = (marked: string) => complete(marked).map((each) => each.label);

/** The text after the first completion was taken, with the caret as a bar. */
function taken(marked: string): string {
  const text = marked.replace('|', '');
  const [first] = complete(marked);
  return first ? `${text.slice(0, first.from)}${first.insert}|${text.slice(first.to)}` : marked;
}

describe('at the caret', () => {
  test.each([
    ['|', ['size:', 'ratio:', 'rating:', 'has:', 'is:', 'in:', 'tag:', 'from:']],
    ['boat | sea', ['size:', 'ratio:', 'rating:', 'has:', 'is:', 'in:', 'tag:', 'from:']],
    ['rat|', ['ratio:', 'rating:', 'has:rating', 'is:watermarked', 'has:note'].slice(0, 3)],
    ['-rati|', ['-ratio:', '-rating:', '-has:rating']],
    ['colou|', ['color:']],
    ['fav|', ['is:favourite']],
    ['favorite|', ['is:favourite']],
    ['rating:|', ['rating:5', 'rating:>=4', 'rating:>=3', 'rating:none']],
    ['rating:>|', ['rating:>=4', 'rating:>=3']],
    ['-has:|', ['-has:reference', '-has:note', '-has:tag', '-has:rating']],
    ['is:s|', ['is:set']],
    ['size:2|', ['size:2K', 'size:2048x2048', 'size:2304x1728']],
    ['from:|', ['from:today', 'from:yesterday']],
    ['color:gr|', ['color:green', 'color:grey']],
    ['tag:|', ['tag:poster', 'tag:"night poster"', 'tag:compost', 'tag:École', 'tag:海报']],
    ['tag:poster|', ['tag:"night poster"']],
    ['tag:post|', ['tag:poster', 'tag:"night poster"', 'tag:compost']],
    ['tag:ecole|', ['tag:École']],
    ['tag:海|', ['tag:海报']],
    ['in:har|', ['in:"Harbour at night"', 'in:harbour']],
    ['in:"har|', ['in:"Harbour at night"', 'in:harbour']],
    ['in:night|', ['in:"Harbour at night"']],
    ['in:hrbn|', ['in:"Harbour at night"']],
    ['in:say|', [String.raw`in:"say \"hello\""`]],
    ['post|', ['tag:poster', 'in:Posters', 'tag:"night poster"', 'tag:compost']],
  ])('%s offers these first', (marked, offered) => {
    expect(labels(marked).slice(0, offered.length)).toEqual(offered);
  });

  test.each(['"rat|', '"rat"|', 'foo:b|', '|boat', 'in:"harbour"|', 'zzz|', 'is:favourite|'])(
    '%s offers nothing',
    (marked) => {
      expect(labels(marked)).toEqual([]);
    },
  );

  test.each([
    ['rat|', 'ratio:|'],
    ['boat rati|o sea', 'boat ratio:| sea'],
    ['siz|:2K', 'size:|2K'],
    ['boat -fav|', 'boat -is:favourite |'],
    ['fav| boat', 'is:favourite| boat'],
    ['in:nig| boat', 'in:"Harbour at night"| boat'],
    ['in:"nig| boat', 'in:"Harbour at night"| boat'],
    ['in:"nig|ht" boat', 'in:"Harbour at night"| boat'],
    ['-|', '-size:|'],
  ])('%s becomes %s', (before, after) => {
    expect(taken(before)).toBe(after);
  });

  test('a hint says what is offered', () => {
    expect(complete('rating:>=|')[0]?.hint).toBe('Rated 4 or more');
    expect(complete('-fav|')[0]?.hint).toBe('Not a favourite');
    expect(complete('rati|')[0]?.hint).toBe('The shape of the picture');
  });

  test('at most eight are offered, whatever is known', () => {
    const tags = Array.from({ length: 50_000 }, (_, index) => `tag ${index}`);
    expect(completeSearch('tag', 3, { tags, collections: [] })).toHaveLength(8);
  });
});

test('what is offered can be read, wherever it is taken', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.array(anyText, { maxLength: 4 }), (text, at, names) => {
      const caret = Math.min(at, text.length);
      const offers = completeSearch(text, caret, { tags: names, collections: names });
      for (const { from, to, insert, label } of offers) {
        expect(from).toBeLessThanOrEqual(caret);
        expect(to).toBeGreaterThanOrEqual(caret);
        if (/^-?[a-z]+:$/.test(label)) continue;
        const { parts } = parseSearch(text.slice(0, from) + insert + text.slice(to));
        const part = parts.find((each) => each.from === from);
        expect(part).toMatchObject({ kind: 'filter', to: from + label.length });
      }
    }),
  );
});

describe('a text is found', () => {
  test.each([
    ['', 'poster', 0],
    ['POST', 'poster', 0],
    ['night', 'Harbour at night', 1],
    ['at n', 'Harbour at night', 1],
    ['our', 'Harbour ours', 1],
    ['hbr', 'Harbour', 2],
    ['o', 'poster', null],
    ['re', 'poster', null],
  ])('%j in %j with rank %j', (typed, text, rank) => {
    expect(matchText(typed, text)?.rank ?? null).toBe(rank);
  });
});
