import fc from 'fast-check';
import { sizePresets, sizeTokens } from '#lib/compose/size';
import type { Bound, Bounds } from '#lib/gallery/search-bounds';
import { colourNames, readColour } from '#lib/gallery/search-colour';
import {
  type PlainFilter,
  type SearchFilter,
  type SearchQuery,
  type SearchWord,
  searchPossessions,
  searchShapes,
  searchStates,
} from '#lib/gallery/search-filter';

/** Pieces that mean something to the language, so that chance finds its corners. */
const corners =
  '- -- " “ ” „ \\ \\" : ： // rating rating: rating:> -rating:>=4 size:2K foo:bar in: in:"a b" tag:\\ \u3000 \n 夜景 🎉 \u0000 \ud800 >=4 ..'.split(
    ' ',
  );

/** What somebody may type. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...corners),
      fc.constant(' '),
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const anyWord: fc.Arbitrary<SearchWord> = fc.record({
  text: anyText,
  phrase: fc.boolean(),
  negated: fc.boolean(),
});

const anyNumber = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }),
  fc.integer({ min: 1, max: 9_999 }).map((tenThousandths) => tenThousandths / 10_000),
  fc.integer({ min: 1, max: 99 }).map((tenths) => tenths / 10),
);

const anyBound: fc.Arbitrary<Bound> = fc.record({ value: anyNumber, inclusive: fc.boolean() });

const anyBounds: fc.Arbitrary<Bounds> = fc.oneof(
  anyBound.map((from) => ({ from, to: null })),
  anyBound.map((to) => ({ from: null, to })),
  fc
    .tuple(anyBound, anyBound)
    .filter(([a, b]) => a.value < b.value)
    .map(([from, to]) => ({ from, to })),
);

const stars = fc.integer({ min: 1, max: 5 });

const anyDay = fc.oneof(
  fc.constantFrom('today', 'yesterday', '1970', '2026', '2999', '2026-11', '2028-02-29'),
  fc
    .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const anyHex = fc.oneof(
  fc.constantFrom(...colourNames).map((name) => readColour(name) ?? ''),
  fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
);

const anySize = fc.oneof(
  fc.constantFrom(...sizeTokens).map((token) => ({ method: 'token' as const, token })),
  fc
    .constantFrom(...sizePresets)
    .map(({ width, height }) => ({ method: 'pixels' as const, width, height })),
);

const kind = <Kind extends string>(name: Kind) => fc.constant(name);

const anyPlainFilter: fc.Arbitrary<PlainFilter> = fc.oneof(
  fc.record({ kind: kind('size'), size: anySize }),
  fc.record({ kind: kind('megapixels'), bounds: anyBounds }),
  fc.record({ kind: kind('shape'), shape: fc.constantFrom(...searchShapes) }),
  fc.record({ kind: kind('ratio'), width: anyNumber, height: anyNumber }),
  fc.record({ kind: kind('ratio-range'), bounds: anyBounds }),
  fc.tuple(stars, stars).map(([a, b]) => ({
    kind: 'rating' as const,
    min: Math.min(a, b),
    max: Math.max(a, b),
  })),
  fc.record({ kind: kind('unrated') }),
  fc.record({ kind: kind('has'), what: fc.constantFrom(...searchPossessions) }),
  fc.record({ kind: kind('is'), state: fc.constantFrom(...searchStates) }),
  fc.record({ kind: kind('in'), collection: anyText }),
  fc.record({ kind: kind('tag'), tag: anyText }),
  fc.record({ kind: fc.constantFrom('from', 'to', 'on'), day: anyDay }),
  fc.record({ kind: kind('color'), hex: anyHex }),
);

export const anyFilter: fc.Arbitrary<SearchFilter> = fc
  .tuple(anyPlainFilter, fc.boolean())
  .map(([filter, negated]) => ({ ...filter, negated }));

/** Any search that can be built, in its one form or not. */
export const anyQuery: fc.Arbitrary<SearchQuery> = fc.record({
  words: fc.array(anyWord, { maxLength: 5 }),
  filters: fc.array(anyFilter, { maxLength: 6 }),
});
