import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { cellsToDraft, designToDraft } from '#lib/experiments/draft/design-draft';
import { readStoredExperiment } from '#lib/experiments/draft/experiment-draft';
import { planDraft } from '#lib/experiments/draft/plan-draft';
import { designOfCells } from '#lib/experiments/plan/cells-design';
import type { Design } from '#lib/experiments/plan/design';
import { planExperiment } from '#lib/experiments/plan/plan';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { variablesOf } from '#lib/experiments/template/template';
import type { Variable } from '#lib/experiments/variables/variable';
import { newClientKey } from '#lib/id';
import { designOf, wordsVariable } from '#tests/support/designs';
import { printTemplate } from '#tests/support/print-template';
import { anyTemplate } from '#tests/support/templates';

function cellsOf(design: Design) {
  const plan = planExperiment(design);
  if (!plan.ok) throw new Error(plan.failure.message);
  return plan.value.cells;
}

const thoughtOf = (design: Design) => ({ name: 'Boats', question: '', asked: '', design });

const draftOf = (design: Design) => designToDraft(thoughtOf(design), newClientKey);

const tableOf = (design: Design) => draftOf(design).table;

/** The recipes that come of the page of the next experiment, as it opens. */
function recipesAfter(design: Design) {
  const planned = planDraft(draftOf(design));
  if (!planned.ok) throw new Error(planned.failure.message);
  return planned.value.plan.cells.map(({ recipe }) => recipe);
}

/** Takes cells by their numbers. */
function take(design: Design, numbers: readonly number[]) {
  const cells = cellsOf(design);
  const taken = numbers.flatMap((number) => cells[number] ?? []);
  const next = designOfCells(
    design,
    taken.map(({ coordinates }) => coordinates),
  );
  const draft = cellsToDraft(
    thoughtOf(design),
    taken.map(({ coordinates }) => coordinates),
    newClientKey,
  );
  return { next, draft, recipes: taken.map(({ recipe }) => recipe) };
}

/** Gives each variable of a design's template two values. */
function withValues(design: Design): Design {
  const parsed = parseTemplate(design.recipe.prompt);
  const names = parsed.ok ? variablesOf(parsed.value) : [];
  return { ...design, variables: names.map((name) => wordsVariable(name, ['{x|y}', 'é z'])) };
}

const key = (digit: string) => digit.repeat(64);
const reference = (digit: string, number: number) => ({
  ...{ kind: 'reference' as const, key: key(digit), number },
});

const sizes: Variable = {
  name: 'format',
  values: [
    { kind: 'size', size: { method: 'pixels', width: 2048, height: 2048 } },
    { kind: 'size', size: { method: 'token', token: '4K' } },
  ],
};
const sets: Variable = {
  name: 'count',
  values: [
    { kind: 'set', maximum: null },
    { kind: 'set', maximum: 3 },
  ],
};
const looks: Variable = {
  name: 'look',
  values: [reference('b', 2), reference('c', 3)],
};

/** A design of everything that a value can be, in which the first reference goes with all. */
function everyKind(prompt: string, references = [key('a')]): Design {
  const variables = [sizes, sets, looks, wordsVariable('mood', ['calm', 'wild'])];
  return designOf('', {}, { variables, recipe: { ...emptyRecipe, prompt, references } });
}

describe('the design of some cells', () => {
  test.each<[string, Design, readonly number[]]>([
    ['of words', designOf('A {a} boat, {b}', { a: ['x', 'y'], b: ['u', 'v'] }), [3, 0, 2]],
    ['of choices alone', designOf('A {red|blue|green} boat'), [2, 0]],
    ['of a combination', designOf('A boat, {1-2$$ and $$calm|{warm|cold}|old}'), [6, 1, 3]],
    ['of a choice that may be left out', designOf('A boat {at night|} on the sea'), [1, 0]],
    ['of a choice beside another', designOf('{|old }{red|blue} boat {small|}'), [0, 7, 3]],
    ['of a variable inside a choice', designOf('{a {s} boat|a cat}', { s: ['x', 'y'] }), [1, 2]],
    ['of a sample', everyKind('{mood|} boat in {look}, {mood}'), [5, 9, 14]],
    ['of every kind', everyKind('A {mood} boat {here|there} like {look} beside image 1'), [30, 1]],
  ])('%s makes them again, in their order, and no others', (_what, design, numbers) => {
    const { next, recipes } = take(design, numbers);
    expect(recipes).toHaveLength(numbers.length);
    expect(cellsOf(next).map(({ recipe }) => recipe)).toEqual(recipes);
    expect(recipesAfter(next)).toEqual(recipes);
  });

  test('has a row for each, with the values that it has in the table of the first', () => {
    const design = everyKind('A {mood} boat in {look}');
    expect(tableOf(take(design, [15, 0, 9]).next)).toEqual([
      ['format:size', 'count:set', 'look:reference', 'mood'],
      ['4K', '3', 'image 2', 'wild'],
      ['2048 × 2048', 'one', 'image 3', 'calm'],
      ['4K', 'one', 'image 3', 'wild'],
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['A {red|blue} boat, {old|new}', 'A {wording} boat, {wording 2}', ['blue', 'new']],
    ['A {red|blue}{ish|}, boat', 'A {wording}, boat', ['blue']],
    [
      'A {red|blue} boat at {night|} on a sea',
      'A {wording} boat {wording 2} a sea',
      ['blue', 'at  on'],
    ],
    ['A {boat|ship}{, at night|}', 'A {wording}', ['ship']],
    ['{old|} boat by {red|blue} rocks', '{wording} by {wording 2} rocks', ['boat', 'blue']],
    ['{{{red|blue}}} \\{a\\ boat{s|}', '{{{wording}}} {wording 2}', ['blue', '{a boat']],
  ])('of “%s” has the template “%s”', (template, prompt, last) => {
    const { next } = take(designOf(template), [0, 3]);
    expect(next.recipe.prompt).toBe(prompt);
    expect(tableOf(next).at(-1)).toEqual(last);
  });

  test('names a choice past the variables that there are, and keeps those that still say something', () => {
    const design = designOf('{a {s} boat|a {wording} cat} in {wording}', {
      s: ['x', 'y'],
      wording: ['ink', 'oil'],
    });
    const { next } = take(design, [0, 4]);
    expect(tableOf(next)).toEqual([
      ['wording', 'wording 2'],
      ['ink', 'a x boat'],
      ['ink', 'a y boat'],
    ]);
  });

  test('with more choices than a table has columns is worded as a whole', () => {
    const design = designOf(
      `${'{a|b} '.repeat(20)}{s}`,
      { s: ['x', 'y'] },
      { crossing: { method: 'sample', size: 3, seed: 1 } },
    );
    const { next, recipes } = take(design, [0, 1, 2]);
    expect(next.recipe.prompt).toBe('{wording}');
    expect(recipesAfter(next)).toEqual(recipes);
  });

  test('is told from one whose words would mean another reference', () => {
    const prompt = 'A {mood} boat in {look}, {like image 2|like image 1}';
    const plain = take(everyKind('A {mood} boat in {look}, {like image 1|}'), [0, 13]);
    const mixed = take(everyKind(prompt, [key('a'), key('b')]), [0, 13]);
    for (const [{ next, draft, recipes }, isRenumbered] of [
      [plain, false],
      [mixed, true],
    ] as const) {
      expect(cellsOf(next).map(({ recipe }) => recipe)).toEqual(recipes);
      expect(draft.isRenumbered).toBe(isRenumbered);
      expect(readStoredExperiment(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }
  });

  test('is that of them alone, whatever the template', () => {
    const planned = fc
      .tuple(anyTemplate.map(printTemplate), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
      .map(([text, seed]): Design => {
        const crossing = { method: 'sample', size: 12, seed } as const;
        return designOf(text.trim(), {}, { crossing });
      })
      .map(withValues)
      .filter((design) => planExperiment(design).ok);
    fc.assert(
      fc.property(planned, fc.infiniteStream(fc.nat(11)), (design, stream) => {
        const count = cellsOf(design).length;
        const numbers = [...new Set([...stream.take(6)].map((number) => number % count))];
        const { next, recipes } = take(design, numbers);
        expect(recipesAfter(next)).toEqual(recipes);
      }),
      { numRuns: 500 },
    );
  });
});
