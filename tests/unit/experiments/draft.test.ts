import { describe, expect, test } from 'vitest';
import {
  type ExperimentDraft,
  emptyExperiment,
  readStoredExperiment,
} from '#lib/experiments/draft/experiment-draft';
import { missingVariables, planDraft } from '#lib/experiments/draft/plan-draft';
import { headLabel } from '#lib/experiments/variables/variable';
import { newClientKey } from '#lib/id';

function draftOf(prompt: string, rest: Partial<ExperimentDraft> = {}): ExperimentDraft {
  const common = { ...emptyExperiment.common, prompt };
  return { ...emptyExperiment, ...rest, common };
}

const table = [
  ['style', 'place'],
  ['oil', 'Rome'],
  ['ink', 'Oslo'],
  ['', 'Kyoto'],
];

describe('the plan of a draft', () => {
  test('crosses the values of its table and repeats each', () => {
    const planned = planDraft(draftOf('{place} in {style}', { table, repeats: '3' }));
    expect(planned).toMatchObject({
      ok: true,
      value: { plan: { generations: 18, images: 18 } },
    });
    if (planned.ok) expect(planned.value.plan.cells[0]?.recipe.prompt).toBe('Rome in oil');
  });

  test('counts a set with its maximum', () => {
    const common = { ...emptyExperiment.common, prompt: '{a|b}', isSet: true, maximum: '4' };
    expect(planDraft({ ...emptyExperiment, common, repeats: '1' })).toMatchObject({
      value: { plan: { generations: 2, images: 8 } },
    });
  });

  test('takes the rows as they stand when they are paired, and says which has a gap', () => {
    const paired = draftOf('{place} in {style}', { table, method: 'paired' });
    expect(planDraft(paired)).toMatchObject({
      failure: { field: 'table', cells: [{ row: 4, column: 'style' }] },
    });
    expect(planDraft({ ...paired, table: table.slice(0, 3) })).toMatchObject({
      value: { plan: { generations: 4 } },
    });
  });

  test.each([
    ['{place', 'prompt', { from: 0, to: 1 }],
    ['', 'prompt', null],
    ['{mood}', 'prompt', { from: 0, to: 6 }],
    [' {mood}', 'prompt', null],
  ])('of %j is refused at the %s, at %j', (prompt, field, span) => {
    expect(planDraft(draftOf(prompt))).toMatchObject({ ok: false, failure: { field, span } });
  });

  test.each([
    ['0', 'repeats'],
    ['101', 'repeats'],
    ['two', 'repeats'],
  ])('with %s repeats is refused at the %s', (repeats, field) => {
    expect(planDraft(draftOf('a', { repeats }))).toMatchObject({ failure: { field } });
  });

  test('says every cell of the table that cannot be read', () => {
    const odd = [['format:size'], ['16:9'], ['huge'], ['tiny']];
    const planned = planDraft(draftOf('a boat', { table: odd }));
    expect(planned).toMatchObject({
      failure: { field: 'table', cells: [{ row: 3, column: 'format' }, { row: 4 }] },
    });
  });

  test('draws the same sample by the same seed', () => {
    const draft = draftOf('{a|b|c|d} {e|f|g|h}', { method: 'sample', sampleSize: '5' });
    const prompts = (seed: number) => {
      const planned = planDraft({ ...draft, seed });
      return planned.ok ? planned.value.plan.cells.map(({ recipe }) => recipe.prompt) : [];
    };
    expect(prompts(1)).toHaveLength(5);
    expect(prompts(1)).toEqual(prompts(1));
    expect(prompts(1)).not.toEqual(prompts(2));
  });
});

describe('a reference that is the value of a variable', () => {
  const key = (digit: string) => digit.repeat(64);
  const tile = (digit: string) => ({ id: digit, name: '', key: key(digit), originalKey: null });
  const withReferences = (prompt: string, values: readonly string[]) => {
    const draft = draftOf(prompt, {
      table: [['look:reference'], ...values.map((value) => [value])],
    });
    const planned = planDraft({
      ...draft,
      common: { ...draft.common, references: ['a', 'b', 'c'].map(tile) },
    });
    if (!planned.ok) throw new Error(planned.failure.message);
    const { design, plan } = planned.value;
    return {
      cells: plan.cells.map(({ recipe }) => [recipe.prompt, recipe.references]),
      labels: design.variables[0]?.values.map(headLabel),
    };
  };

  test('is sent with its own cells alone, and keeps the number that it has', () => {
    expect(withReferences('{look} on a shelf', ['image 3', 'image 1'])).toEqual({
      cells: [
        ['image 2 on a shelf', [key('b'), key('c')]],
        ['image 2 on a shelf', [key('b'), key('a')]],
      ],
      labels: ['reference 3', 'reference 1'],
    });
  });

  test('leaves the numbers of the others to what they mean', () => {
    const { cells } = withReferences('{look} in the light of @image 3', ['image 1', 'image 2']);
    expect(cells).toEqual([
      ['image 2 in the light of image 1', [key('c'), key('a')]],
      ['image 2 in the light of image 1', [key('c'), key('b')]],
    ]);
  });

  test.each(['@image 1', 'image 1'])('goes with all where the template says %s itself', (words) => {
    const { cells } = withReferences(`{look} beside ${words}`, ['image 1', 'image 2', 'image 3']);
    expect(cells).toEqual([
      ['image 1 beside image 1', [key('a')]],
      ['image 2 beside image 1', [key('a'), key('b')]],
      ['image 2 beside image 1', [key('a'), key('c')]],
    ]);
  });
});

test('variables that a template asks for and the table does not have are offered', () => {
  expect(missingVariables(draftOf('{style} {mood} {mood}', { table }))).toEqual(['mood']);
  expect(missingVariables(draftOf('{size}', { table: [['size:size']] }))).toEqual([]);
});

describe('a stored draft', () => {
  test('is read as it was written', () => {
    const draft = draftOf('{style}', {
      clientKey: newClientKey(),
      name: 'Styles',
      asked: 'Why?',
      table,
    });
    expect(readStoredExperiment(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test.each([null, 'text', { table: 'x', repeats: 3, seed: -1, clientKey: 'no', common: 7 }])(
    'that is %j falls back, and throws nothing',
    (stored) => {
      expect(readStoredExperiment(stored)).toEqual(emptyExperiment);
    },
  );
});
