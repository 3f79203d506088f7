import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainFilter } from '#lib/gallery/search-filter';
import { parseSearch, settledProblems, spansOf } from '#lib/gallery/search-query';
import { filterText, formatSearch, normalSearch, wordText } from '#lib/gallery/search-text';
import { anyQuery, anyText } from '#tests/support/searches';

const over = (value: number) => ({ from: { value, inclusive: false }, to: null });

describe('a word', () => {
  test.each([
    ['lighthouse storm', ['lighthouse', 'storm']],
    ['  lighthouse\t storm\u3000night \n', ['lighthouse', 'storm', 'night']],
    ['"red boat" sea', ['"red boat"', 'sea']],
    ['“red boat„sea', ['"red boat"', 'sea']],
    ['海报“夜景”', ['海报', '"夜景"']],
    ['"red   \n boat "', ['"red boat"']],
    [String.raw`"say \"hello\" \\ \n"`, [String.raw`"say \"hello\" \\ \\n"`]],
    ['"a"b', ['"a"', 'b']],
    ['5" pipe', ['5', '"pipe"']],
    ['-boat', ['-boat']],
    ['-"red boat"', ['-"red boat"']],
    ['--boat', ['--boat']],
    ['well-lit 16:9 12:30', ['well-lit', '16:9', '12:30']],
    ['https://example.com/rating:4', ['https://example.com/rating:4']],
    ['Subject: a boat', ['Subject:', 'a', 'boat']],
    ['夜景：海报', ['夜景：海报']],
    ['boat boat "boat" Boat', ['boat', '"boat"', 'Boat']],
    ['', []],
    [' - ', []],
    ['""', []],
  ])('%j is read as %j', (text, words) => {
    const { query } = parseSearch(text);
    expect(query.words.map(wordText)).toEqual(words);
    expect(query.filters).toEqual([]);
  });
});

describe('a filter', () => {
  test.each<[string, string, PlainFilter]>([
    ['size:2k', 'size:2K', { kind: 'size', size: { method: 'token', token: '2K' } }],
    [
      'SIZE:2048X1024',
      'size:2048x1024',
      { kind: 'size', size: { method: 'pixels', width: 2048, height: 1024 } },
    ],
    [
      'size:1×99999',
      'size:1x99999',
      { kind: 'size', size: { method: 'pixels', width: 1, height: 99_999 } },
    ],
    ['size:>8mp', 'size:>8mp', { kind: 'megapixels', bounds: over(8) }],
    ['size:>8', 'size:>8mp', { kind: 'megapixels', bounds: over(8) }],
    [
      'size:4MP',
      'size:3.5..<4.5mp',
      {
        kind: 'megapixels',
        bounds: { from: { value: 3.5, inclusive: true }, to: { value: 4.5, inclusive: false } },
      },
    ],
    [
      'size:4.25..8mp',
      'size:4.25..8mp',
      {
        kind: 'megapixels',
        bounds: { from: { value: 4.25, inclusive: true }, to: { value: 8, inclusive: true } },
      },
    ],
    ['ratio:Wide', 'ratio:wide', { kind: 'shape', shape: 'wide' }],
    ['ratio:16:9', 'ratio:16:9', { kind: 'ratio', width: 16, height: 9 }],
    ['ratio：16：9', 'ratio:16:9', { kind: 'ratio', width: 16, height: 9 }],
    ['ratio:2.35', 'ratio:2.35:1', { kind: 'ratio', width: 2.35, height: 1 }],
    ['ratio:21/9', 'ratio:21:9', { kind: 'ratio', width: 21, height: 9 }],
    ['ratio:>2', 'ratio:>2', { kind: 'ratio-range', bounds: over(2) }],
    ['rating:4', 'rating:4', { kind: 'rating', min: 4, max: 4 }],
    ['rating:>=4', 'rating:>=4', { kind: 'rating', min: 4, max: 5 }],
    ['rating:≥4', 'rating:>=4', { kind: 'rating', min: 4, max: 5 }],
    ['rating:>3', 'rating:>=4', { kind: 'rating', min: 4, max: 5 }],
    ['rating:>4', 'rating:5', { kind: 'rating', min: 5, max: 5 }],
    ['rating:<2', 'rating:1', { kind: 'rating', min: 1, max: 1 }],
    ['rating:<=2', 'rating:<=2', { kind: 'rating', min: 1, max: 2 }],
    ['rating:2..4', 'rating:2..4', { kind: 'rating', min: 2, max: 4 }],
    ['rating:none', 'rating:none', { kind: 'unrated' }],
    ['has:references', 'has:reference', { kind: 'has', what: 'reference' }],
    ['is:favorite', 'is:favourite', { kind: 'is', state: 'favourite' }],
    [
      'in:"Harbour at night"',
      'in:"Harbour at night"',
      { kind: 'in', collection: 'Harbour at night' },
    ],
    ['in:“Harbour ”', 'in:Harbour', { kind: 'in', collection: 'Harbour' }],
    ['in:a:b', 'in:a:b', { kind: 'in', collection: 'a:b' }],
    ['in:"//x"', 'in:"//x"', { kind: 'in', collection: '//x' }],
    ['tag:海报', 'tag:海报', { kind: 'tag', tag: '海报' }],
    ['tag:>', 'tag:>', { kind: 'tag', tag: '>' }],
    ['from:2026-11-1', 'from:2026-11-01', { kind: 'from', day: '2026-11-01' }],
    ['to:2026/11', 'to:2026-11', { kind: 'to', day: '2026-11' }],
    ['on:TODAY', 'on:today', { kind: 'on', day: 'today' }],
    ['on:2028-02-29', 'on:2028-02-29', { kind: 'on', day: '2028-02-29' }],
    ['color:#B3472A', 'color:#b3472a', { kind: 'color', hex: '#b3472a' }],
    ['colour:b42', 'color:#bb4422', { kind: 'color', hex: '#bb4422' }],
    ['colour:Gray', 'color:grey', { kind: 'color', hex: '#808080' }],
  ])('%s is written %s', (typed, written, filter) => {
    for (const [sign, negated] of [
      ['', false],
      ['-', true],
    ] as const) {
      const { query, problems } = parseSearch(sign + typed);
      expect(query).toEqual({ words: [], filters: [{ ...filter, negated }] });
      expect(problems).toEqual([]);
      expect(formatSearch(query)).toBe(sign + written);
    }
  });

  test('stands in one order and once, wherever it was typed', () => {
    const { query } = parseSearch('is:favourite boat rating:>3 size:2K sea rating:>=4 size:2k');
    expect(formatSearch(query)).toBe('boat sea size:2K rating:>=4 is:favourite');
  });
});

describe('what is no filter is searched as words, and it is said where and why', () => {
  test.each([
    ['boat foo:bar', 'unknown-filter', [5, 12], 'There is no filter “foo:”'],
    ['by:anna', 'unknown-filter', [0, 7], 'There is no filter “by:”'],
    ['rating:0', 'bad-value', [0, 8], 'A rating goes from 1 to 5'],
    ['rating:6', 'bad-value', [0, 8], 'A rating goes from 1 to 5'],
    ['rating:>=6', 'bad-value', [0, 10], 'A rating goes from 1 to 5'],
    ['rating:>5', 'bad-value', [0, 9], 'A rating goes from 1 to 5'],
    ['rating:<1', 'bad-value', [0, 9], 'A rating goes from 1 to 5'],
    ['rating:4..2', 'bad-value', [0, 11], 'A rating goes from 1 to 5'],
    ['-rating:x', 'bad-value', [0, 9], 'A rating goes from 1 to 5'],
    ['size:3K', 'bad-value', [0, 7], 'A size is written 2K'],
    ['size:2048', 'bad-value', [0, 9], 'A size is written 2K'],
    ['size:0x5', 'bad-value', [0, 8], 'A size is written 2K'],
    ['size:100000x5', 'bad-value', [0, 13], 'A size is written 2K'],
    ['size:8..4mp', 'bad-value', [0, 11], 'A size is written 2K'],
    ['size:4..<4mp', 'bad-value', [0, 12], 'A size is written 2K'],
    ['size:<0mp', 'bad-value', [0, 9], 'A size is written 2K'],
    ['ratio:0:1', 'bad-value', [0, 9], 'A ratio is written 16:9'],
    ['ratio:16:', 'bad-value', [0, 9], 'A ratio is written 16:9'],
    ['has:money', 'bad-value', [0, 9], 'A picture can have a reference'],
    ['is:toString', 'bad-value', [0, 11], 'A picture can be favourite'],
    ['from:2026-13', 'bad-value', [0, 12], 'Months go from 01 to 12.'],
    ['from:2026-00', 'bad-value', [0, 12], 'Months go from 01 to 12.'],
    ['on:2026-02-29', 'bad-value', [0, 13], '2026-02 has days from 01 to 28.'],
    ['on:2026-11-00', 'bad-value', [0, 13], '2026-11 has days from 01 to 30.'],
    ['on:1969', 'bad-value', [0, 7], 'Years go from 1970 to 2999.'],
    ['on:3000', 'bad-value', [0, 7], 'Years go from 1970 to 2999.'],
    ['on:monday', 'bad-value', [0, 9], 'A day is written 2026-11-23'],
    ['color:#12345', 'bad-value', [0, 12], 'A colour is written #b3472a'],
    ['color:constructor', 'bad-value', [0, 17], 'A colour is written #b3472a'],
  ])('%s', (text, code, [from, to], message) => {
    const { query, problems } = parseSearch(text);
    expect(problems).toEqual([{ code, from, to, message: expect.stringContaining(message) }]);
    expect(query.filters).toEqual([]);
    expect(formatSearch(query)).toBe(text);
  });

  test('with its quotation marks around the whole', () => {
    const { query } = parseSearch('-rating:"very good" foo:"a b"');
    expect(query.words.map(wordText)).toEqual(['-"rating:very good"', '"foo:a b"']);
  });
});

describe('what is half typed', () => {
  test.each(['rating:', 'rating:>=', '-size:<', 'in:', 'in:""', 'in:" ', '-', '""', '"', '-"'])(
    '%s searches nothing, and is a problem once the caret has left it',
    (text) => {
      const { query, parts, problems } = parseSearch(`boat ${text}`);
      expect(formatSearch(query)).toBe('boat');
      expect(parts.at(-1)).toEqual({ kind: 'unfinished', from: 5, to: 5 + text.length });
      expect(problems.map((problem) => problem.code)).toEqual(['unfinished']);
      expect(settledProblems(problems, 5 + text.length)).toEqual([]);
      expect(settledProblems(problems, 5)).toEqual([]);
      expect(settledProblems(problems, 4)).toEqual(problems);
      expect(settledProblems(problems, null)).toEqual(problems);
    },
  );

  test.each([
    ['boat "red sea', 'boat "red sea"'],
    ['in:"red sea', 'in:"red sea"'],
  ])('%s goes to the end', (text, written) => {
    const { query, problems } = parseSearch(text);
    expect(formatSearch(query)).toBe(written);
    expect(problems).toMatchObject([{ code: 'unfinished', to: text.length }]);
  });
});

describe('filters that leave nothing', () => {
  test.each([
    ['from:2026-12-02 to:2026-12-01', 'From 2 December 2026', 'Up to 1 December 2026'],
    ['to:2025 from:2026-01', 'Up to 2025', 'From January 2026'],
    ['on:today on:yesterday', 'Today', 'Yesterday'],
    ['on:2026-11 on:2026-12-01', 'In November 2026', 'On 1 December 2026'],
    ['rating:<=2 rating:>=3', 'Rated 2 or less', 'Rated 3 or more'],
    ['rating:none rating:1', 'Not rated', 'Rated 1'],
    ['-has:rating rating:1', 'Not rated', 'Rated 1'],
    ['is:favourite -is:favourite', 'Favourite', 'Not a favourite'],
    ['-tag:a tag:a', 'Not tagged a', 'Tagged a'],
    ['size:2K size:2048x2048', 'Asked for 2K', 'Asked for 2048 × 2048'],
    ['size:<4mp size:>=4mp', 'Less than 4 megapixels', 'At least 4 megapixels'],
    ['ratio:wide ratio:1:1', 'Wide', 'Ratio 1:1'],
    ['ratio:16:9 ratio:4:3', 'Ratio 16:9', 'Ratio 4:3'],
    ['ratio:<=1 ratio:>1', '1:1 or narrower', 'Wider than 1:1'],
  ])('%s is said at the second', (text, first, second) => {
    const { query, parts, problems } = parseSearch(text);
    const { from, to } = parts[1] ?? { from: 0, to: 0 };
    const message = `No picture is both “${first}” and “${second}”.`;
    expect(problems).toEqual([{ code: 'contradiction', from, to, message }]);
    expect(query.filters).toHaveLength(2);
  });

  test.each([
    'from:2026-12-01 to:2026-12-01',
    'from:2026-12 to:2026-12-01',
    'from:today to:2026-12-01',
    'on:2026 on:2026-11',
    'rating:<=3 rating:>=3',
    'rating:>=3 -rating:4',
    'size:<=4mp size:>=4mp',
    'size:2K size:>8mp',
    'ratio:wide ratio:16:9',
    'tag:a tag:b in:c in:d',
    'is:favourite is:favourite',
  ])('%s may leave something', (text) => {
    expect(parseSearch(text).problems).toEqual([]);
  });
});

describe('any search', () => {
  test('is read again from its text as what it is', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseSearch(formatSearch(query)).query).toEqual(normalSearch(query));
      }),
      { numRuns: 500 },
    );
  });

  test('that was typed has one form, and reading it finds nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { query } = parseSearch(text);
        expect(normalSearch(query)).toEqual(query);
        expect(parseSearch(formatSearch(query)).query).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  test('is cut into pieces that leave out nothing but blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        const { parts, problems } = parseSearch(text);
        for (const { from, to } of parts) {
          expect(text.slice(at, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(text.slice(at).trim()).toBe('');
        for (const { from, to } of problems) {
          expect(parts.some((part) => part.from === from && part.to === to)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('says where each of its filters was typed', () => {
    const text = 'tag:"a" boat tag:a -tag:a';
    const { parts, query } = parseSearch(text);
    const spans = query.filters.map((filter) => [filterText(filter), spansOf(parts, filter)]);
    expect(spans).toEqual([
      ['-tag:a', [{ from: 19, to: 25 }]],
      [
        'tag:a',
        [
          { from: 0, to: 7 },
          { from: 13, to: 18 },
        ],
      ],
    ]);
  });

  test.each([
    '"',
    '\\',
    '-',
    'a',
    ':',
    'a:',
    'rating:>',
    '"\\',
    'in:"',
    'from:2026-',
    '夜',
    '1.',
    ' ',
  ])('of 20,000 times %j comes back', (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    const { query, parts } = parseSearch(text);
    expect(parts.at(-1)?.to ?? text.length).toBe(text.length);
    expect(parseSearch(formatSearch(query)).query).toEqual(query);
  });
});
