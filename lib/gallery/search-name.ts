/** The names that a filter is written with, in the order they are offered and written. */
export const searchNames = [
  'size',
  'ratio',
  'rating',
  'has',
  'is',
  'in',
  'tag',
  'from',
  'to',
  'on',
  'color',
] as const;
export type SearchName = (typeof searchNames)[number];

interface NameWords {
  /** What the filter is for, as a hint beside its name. */
  readonly hint: string;
  readonly example: string;
  /** Said of a value that cannot be read. */
  readonly rule: string;
}

const dayRule = 'A day is written 2026-11-23, 2026-11, 2026, today or yesterday.';

export const searchNameWords: Readonly<Record<SearchName, NameWords>> = {
  size: {
    hint: 'The size asked for, or megapixels',
    example: 'size:2048x2048',
    rule: 'A size is written 2K, 2048x2048 or, in megapixels, >8mp.',
  },
  ratio: {
    hint: 'The shape of the picture',
    example: 'ratio:16:9',
    rule: 'A ratio is written 16:9, wide, tall, square or, as width over height, >2.',
  },
  rating: {
    hint: 'Stars, from 1 to 5',
    example: 'rating:>=4',
    rule: 'A rating goes from 1 to 5, such as 4 or >=4, or is none.',
  },
  has: {
    hint: 'Made with a reference, or annotated',
    example: 'has:reference',
    rule: 'A picture can have a reference, note, tag or rating.',
  },
  is: {
    hint: 'Favourites, sets, the demo',
    example: 'is:favourite',
    rule: 'A picture can be favourite, set, demo or watermarked.',
  },
  in: { hint: 'A collection', example: 'in:"Harbour at night"', rule: 'Name a collection.' },
  tag: { hint: 'A tag', example: 'tag:poster', rule: 'Name a tag.' },
  from: { hint: 'The first day', example: 'from:2026-11-01', rule: dayRule },
  to: { hint: 'The last day', example: 'to:2026-11-30', rule: dayRule },
  on: { hint: 'A day, a month or a year', example: 'on:today', rule: dayRule },
  color: {
    hint: 'Pictures of a colour',
    example: 'color:#b3472a',
    rule: 'A colour is written #b3472a or by its name, such as red.',
  },
};

/** The filter that a typed name means, however it is spelled, or null. */
export function readSearchName(typed: string): SearchName | null {
  const name = typed.toLowerCase();
  if (name === 'colour') return 'color';
  return searchNames.find((each) => each === name) ?? null;
}
