import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { designToDraft } from '#lib/experiments/draft/design-draft';
import { createExperimentDraftStore } from '#lib/experiments/draft/draft-store';
import {
  type ExperimentDraft,
  emptyExperiment,
  readStoredExperiment,
} from '#lib/experiments/draft/experiment-draft';
import { planDraft } from '#lib/experiments/draft/plan-draft';
import type { Design } from '#lib/experiments/plan/design';
import { newClientKey } from '#lib/id';
import { designOf } from '#tests/support/designs';

const [shared, one, other] = ['aa', 'bb', 'cc'].map((two) => two.repeat(32)) as [
  string,
  string,
  string,
];

const draftOf = (design: Design, name = 'Boats') =>
  designToDraft({ name, question: 'Which?', asked: 'Which is calmer?', design }, newClientKey);

function designFrom(draft: ExperimentDraft): Design {
  const planned = planDraft(draft);
  if (!planned.ok) throw new Error(planned.failure.message);
  return planned.value.design;
}

const size = (width: number, height: number) => ({
  kind: 'size' as const,
  size: { method: 'pixels' as const, width, height },
});

const kinds: Design['variables'] = [
  { name: 'format', values: [size(2048, 2048), size(1984, 1320)] },
  { name: 'size', values: [{ kind: 'size', size: { method: 'token', token: '4K' } }] },
  {
    name: 'count',
    values: [
      { kind: 'set', maximum: null },
      { kind: 'set', maximum: 3 },
    ],
  },
];

describe('the draft of a design', () => {
  test.each<[string, Design]>([
    ['without variables', designOf('A {red|blue} boat', {}, { repeats: 7 })],
    ['of crossed words', designOf('A {a} boat, {b}', { a: ['x', 'y, and z'], b: ['“w”', 'v'] })],
    ['with columns of unequal length', designOf('{a} {b}', { a: ['x'], b: ['u', 'v', 'w'] })],
    [
      'of paired rows',
      designOf(
        '{a} {b}',
        { a: ['x', 'y'], b: ['u', 'v'] },
        {
          crossing: {
            method: 'paired',
            rows: [
              [0, 0],
              [1, 1],
              [0, 1],
            ],
          },
        },
      ),
    ],
    [
      'of a sample',
      designOf('{a}', { a: ['x', 'y'] }, { crossing: { method: 'sample', size: 2, seed: 41 } }),
    ],
    ['of sizes and sets', designOf('A boat', {}, { variables: kinds })],
    [
      'with settings of its own',
      designOf(
        'Two boats, {a}',
        { a: ['x', 'y'] },
        {
          recipe: {
            ...emptyRecipe,
            prompt: 'Two boats like image 1, {a}',
            references: [shared],
            size: { method: 'token', token: '2K' },
            set: { maximum: 4 },
            watermark: true,
          },
        },
      ),
    ],
  ])('%s plans the same', (_what, design) => {
    expect(designFrom(draftOf(design))).toEqual(design);
  });

  test('sends each reference that is a value with its own cells still', () => {
    const draft: ExperimentDraft = {
      ...emptyExperiment,
      common: {
        ...emptyExperiment.common,
        prompt: 'The cup of {look} beside @image 2',
        references: [one, shared, other].map((key) => ({
          ...{ id: newClientKey(), name: '', key, originalKey: null },
        })),
      },
      table: [['look:reference'], ['image 1'], ['image 3']],
    };
    const again = designFrom(draftOf(designFrom(draft)));
    const planned = (design: Design) => {
      const { recipe, variables } = design;
      const keys = variables.flatMap(({ values }) =>
        values.map((value) => value.kind === 'reference' && value.key),
      );
      return { recipe, keys };
    };
    expect(planned(again)).toEqual(planned(designFrom(draft)));
    expect(planned(again).keys).toEqual([one, other]);
    expect(again.recipe.references).toEqual([shared]);
  });

  test('is read from a browser as it was written', () => {
    const draft = draftOf(designOf('{a}', { a: ['x', 'y'] }, { variables: kinds }));
    expect(readStoredExperiment(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test.each([
    ['Boats', 'Boats 2'],
    ['Boats 2', 'Boats 3'],
    ['Boats 99', 'Boats 100'],
    ['Summer 2026', 'Summer 2026 2'],
    ['x'.repeat(120), `${'x'.repeat(118)} 2`],
  ])('after “%s” is called “%s”', (name, next) => {
    expect(draftOf(designOf('A boat'), name).name).toBe(next);
  });
});

describe('a draft that makes room for another', () => {
  const taken = draftOf(designOf('A boat'));

  test('can be brought back, once, and is another start', () => {
    const { getState } = createExperimentDraftStore();
    getState().write({ name: 'Half written' });
    const { clientKey } = getState().draft;
    getState().takeUp(taken);
    expect(getState().draft.name).toBe('Boats 2');
    expect(getState().draft.clientKey).not.toBe(clientKey);
    getState().bringBack();
    expect(getState().draft).toMatchObject({ name: 'Half written', clientKey });
    expect(getState().replaced).toBeNull();
  });

  test('is not missed where nothing was written', () => {
    const { getState } = createExperimentDraftStore();
    getState().takeUp(taken);
    expect(getState().replaced).toBeNull();
  });
});
