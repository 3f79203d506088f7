import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axesOf } from '#lib/experiments/plan/axes';
import { countCells } from '#lib/experiments/plan/coordinates';
import type { Crossing, Design } from '#lib/experiments/plan/design';
import { planExperiment } from '#lib/experiments/plan/plan';
import { estimateTime, typicalOf } from '#lib/experiments/plan/plan-time';
import { designOf, wordsVariable } from '#tests/support/designs';

const many = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);
const sample = (size: number, seed = 7): Crossing => ({ method: 'sample', size, seed });

function plan(design: Design) {
  const planned = planExperiment(design);
  if (!planned.ok) throw new Error(planned.failure.message);
  return planned.value;
}

const promptsOf = (design: Design) => plan(design).cells.map(({ recipe }) => recipe.prompt);
const coordinatesOf = (design: Design) => plan(design).cells.map(({ coordinates }) => coordinates);

function problemOf(design: Design) {
  const planned = planExperiment(design);
  if (planned.ok) throw new Error('It can be planned.');
  return planned.failure;
}

describe('a full cross', () => {
  test('has every value with every other and every wording, the last axis first', () => {
    const design = designOf('{a} {b} {x|y}', { a: ['1', '2'], b: ['3'] });
    expect(promptsOf(design)).toEqual(['1 3 x', '1 3 y', '2 3 x', '2 3 y']);
    expect(coordinatesOf(design)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
      [1, 0, 1],
    ]);
  });

  test.each([
    [100, 100, true],
    [137, 73, false],
  ])('of %i by %i values can be planned: %s', (first, second, isLawful) => {
    const design = designOf('{a} {b}', { a: many(first), b: many(second) });
    expect(planExperiment(design).ok).toBe(isLawful);
  });

  test('that is too large says how large, exactly', () => {
    const wordings = '{1|2|3|4|5|6|7|8|9|10}'.repeat(15);
    const { message } = problemOf(designOf(`${wordings} {a}`, { a: many(1000) }));
    expect(message).toContain('makes 1,000,000,000,000,000,000 cells');
    expect(message).toContain('Draw a sample');
  });
});

describe('a sample', () => {
  test('has different cells of the cross, in its order', () => {
    const design = designOf('{a} {b}', { a: many(40), b: many(50) }, { crossing: sample(300) });
    const numbers = coordinatesOf(design).map(([a = 0, b = 0]) => a * 50 + b);
    expect(new Set(numbers).size).toBe(300);
    expect(numbers).toEqual(numbers.toSorted((x, y) => x - y));
    expect(Math.max(...numbers)).toBeLessThan(2000);
  });

  test('is the same with the same seed, and another with another', () => {
    const of = (seed: number) =>
      promptsOf(designOf('{a}', { a: many(1000) }, { crossing: sample(20, seed) }));
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  test('as large as the cross or larger is the cross', () => {
    const all = promptsOf(designOf('{a}', { a: many(12) }));
    for (const size of [12, 13]) {
      expect(promptsOf(designOf('{a}', { a: many(12) }, { crossing: sample(size) }))).toEqual(all);
    }
  });

  test('takes every cell equally often, and every pair', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const drawn = promptsOf(designOf('{a}', { a: many(4) }, { crossing: sample(2, seed) }));
      counts.set(drawn.join(), (counts.get(drawn.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Five standard deviations about a thousand.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  test('can be drawn from more cells than any list holds', () => {
    const wordings = '{1|2|3|4|5|6|7|8|9|10}'.repeat(15);
    const design = designOf(`{a} ${wordings}`, { a: many(10_000) }, { crossing: sample(10_000) });
    const axes = axesOf(design);
    expect(axes.ok && countCells(axes.value, { method: 'cross' })).toBe(10n ** 19n);
    expect(new Set(promptsOf(design)).size).toBe(10_000);
  });
});

describe('paired rows', () => {
  test('are made as they stand, each with every wording', () => {
    const crossing: Crossing = {
      method: 'paired',
      rows: [
        [1, 0],
        [0, 1],
      ],
    };
    const design = designOf('{a}-{b} {x|y}', { a: ['1', '2'], b: ['3', '4'] }, { crossing });
    expect(promptsOf(design)).toEqual(['2-3 x', '2-3 y', '1-4 x', '1-4 y']);
  });

  test.each([
    [[[0, 0], [0]], 'Row 2 has nothing for “b”'],
    [[[2, 0]], 'Row 1 has nothing for “a”'],
    [[], 'no rows yet'],
  ])('%j are refused', (rows, message) => {
    const design = designOf('{a}{b}', { a: ['1', '2'], b: ['3'] });
    expect(problemOf({ ...design, crossing: { method: 'paired', rows } }).message).toContain(
      message,
    );
  });
});

describe('a cell', () => {
  const key = (digit: string) => digit.repeat(64);

  test('has size, set and reference from its values, and names the reference in its prompt', () => {
    const design = designOf('a set of {count} of {photo}', {});
    const recipe = { ...design.recipe, references: [key('a')] };
    const variables: Design['variables'] = [
      {
        name: 'photo',
        values: [
          { kind: 'reference', key: key('b') },
          { kind: 'reference', key: key('a') },
        ],
      },
      { name: 'count', values: [{ kind: 'set', maximum: 3 }] },
      { name: 'format', values: [{ kind: 'size', size: { method: 'token', token: '2K' } }] },
    ];
    const { cells, images } = plan({ ...design, recipe, variables });
    expect(cells.map((each) => each.recipe)).toMatchObject([
      { prompt: 'a set of 3 of image 2', references: [key('a'), key('b')], set: { maximum: 3 } },
      { prompt: 'a set of 3 of image 1', references: [key('a')], size: { token: '2K' } },
    ]);
    expect(images).toBe(6);
  });

  test('whose values break a rule together is named by them', () => {
    const references = Array.from({ length: 8 }, (_, at) => key(String(at)));
    const design = designOf('{count} cats', {});
    const variables: Design['variables'] = [
      {
        name: 'count',
        values: [
          { kind: 'set', maximum: 7 },
          { kind: 'set', maximum: 8 },
        ],
      },
    ];
    const { message } = problemOf({
      ...design,
      recipe: { ...design.recipe, references },
      variables,
    });
    expect(message).toBe(
      'With count: a set of up to 8: With 8 references a set has 1 to 7 images: together at most 15.',
    );
  });

  test('without a prompt is refused', () => {
    expect(problemOf(designOf('{a}', { a: ['x', ' '] })).message).toContain('Write a prompt first');
  });
});

describe('a plan', () => {
  test.each([
    ['{a} {b}', 'b', '{b}'],
    ['{x|{y|{c}}} {a}', 'c', '{c}'],
  ])('of %j asks for the values of %s, and shows where', (template, name, written) => {
    const { message, span } = problemOf(designOf(template, { a: ['1'] }));
    expect(message).toContain(`“${name}” has no values yet`);
    expect(template.slice(span?.from, span?.to)).toBe(written);
  });

  test('is refused where a variable would change nothing and be paid for', () => {
    expect(problemOf(designOf('{a}', { a: ['1'], mood: ['2', '3'] })).message).toContain(
      '“mood” has values and is not in the prompt',
    );
  });

  test('shows where its template is broken', () => {
    expect(problemOf(designOf('a {b', {}))).toMatchObject({ span: { from: 2, to: 3 } });
  });

  test.each([
    [100, 100, true],
    [101, 100, false],
  ])('of %i cells, %i times each, can be started: %s', (cells, repeats, isLawful) => {
    const design = designOf('{a}', { a: many(cells) }, { repeats });
    expect(planExperiment(design).ok).toBe(isLawful);
  });

  test('counts the most images that can come', () => {
    const design = designOf('{a}', { a: many(3) }, { repeats: 4 });
    const recipe = { ...design.recipe, set: { maximum: 5 } };
    expect(plan({ ...design, recipe })).toMatchObject({ generations: 12, images: 60 });
  });

  test('makes equal cells once, and says how many they would have been', () => {
    const design = designOf('{a plain cup|a cup in {glaze}}', {
      glaze: ['blue', 'green', 'white'],
    });
    expect(promptsOf(design)).toEqual([
      'a plain cup',
      'a cup in blue',
      'a cup in green',
      'a cup in white',
    ]);
    expect(plan({ ...design, repeats: 2 })).toMatchObject({ twins: 2, generations: 8, images: 8 });
    expect(coordinatesOf(design)[0]).toEqual([0, 0]);
  });

  test('has no two cells of one recipe, whatever its template and values', () => {
    const option = fc.constantFrom('x', 'y', '{a}', '{x|{b}}', '{a} {b}');
    const values = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(option, { minLength: 2, maxLength: 4 }), values, values, (all, a, b) => {
        const planned = planExperiment(designOf(`p { ${all.join(' | ')} } {a}{b}`, { a, b }));
        if (!planned.ok) throw new Error(planned.failure.message);
        const { cells, twins } = planned.value;
        const recipes = new Set(cells.map(({ recipe }) => JSON.stringify(recipe)));
        expect(recipes.size).toBe(cells.length);
        const crossed = planned.value.cells.length + twins;
        expect(crossed % (a.length * b.length)).toBe(0);
      }),
    );
  });

  test('with a variable that has one value is a plan like any other', () => {
    expect(promptsOf({ ...designOf('{a}'), variables: [wordsVariable('a', ['x'])] })).toEqual([
      'x',
    ]);
  });
});

describe('the time of a plan', () => {
  const pace = { concurrency: 4, imagesPerMinute: null, typicalCallMs: 10_000 };

  test.each([
    [1, 10_000],
    [4, 10_000],
    [5, 20_000],
    [500, 1_250_000],
  ])('of %i calls, four at once, is %i ms', (generations, ms) => {
    expect(estimateTime({ generations, images: generations }, pace)).toBe(ms);
  });

  test.each([
    [60, 150_000],
    [600, 9 * 60_000 + 10_000],
  ])('of %i images keeps the pace of 60 a minute: %i ms', (images, ms) => {
    const generations = images === 60 ? 60 : 40;
    const limited = { ...pace, imagesPerMinute: 60 };
    expect(estimateTime({ generations, images }, limited)).toBe(ms);
  });

  test('is measured by what calls have taken, and not by one that hung', () => {
    expect(typicalOf([9000, 8000, 300_000])).toBe(9000);
    expect(typicalOf([])).toBe(20_000);
  });
});
