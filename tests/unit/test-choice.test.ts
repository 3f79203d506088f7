import { expect, test } from 'vitest';
import { type Choosable, testChoice } from '../../scripts/test-choice.ts';

const stages: readonly Choosable[] = [
  { name: 'types' },
  { name: 'unit', folder: 'tests/unit' },
  { name: 'integration', folder: 'tests/integration' },
  { name: 'build' },
  { name: 'e2e', folder: 'tests/e2e' },
];

function chosen(words: string) {
  const choice = testChoice(stages, words.split(' ').filter(Boolean));
  if (typeof choice === 'string') return choice;
  return [choice.stages.map(({ name }) => name), choice.filters];
}

test.each([
  ['', [['types', 'unit', 'integration', 'build', 'e2e'], []]],
  ['unit', [['unit'], []]],
  ['e2e types', [['types', 'e2e'], []]],
  ['tests/unit/gallery/zoom.test.ts', [['unit'], ['tests/unit/gallery/zoom.test.ts']]],
  ['tests/e2e', [['e2e'], ['tests/e2e']]],
  ['unit gallery/', [['unit'], ['gallery/']]],
  ['e2e start.spec.ts:55', [['e2e'], ['start.spec.ts:55']]],
  [
    './tests/unit/house.test.ts tests/e2e/start.spec.ts',
    [
      ['unit', 'e2e'],
      ['./tests/unit/house.test.ts', 'tests/e2e/start.spec.ts'],
    ],
  ],
])('npm test -- %s', (words, expected) => {
  expect(chosen(words)).toEqual(expected);
});

test.each([
  ['units', 'There is no stage units. The stages are: types, unit, integration, build, e2e.'],
  ['unit zoom', 'There is no stage zoom. The stages are: types, unit, integration, build, e2e.'],
  ['types a.ts', /^Single tests are those below tests\/unit, tests\/integration, tests\/e2e;/],
  ['unit types a.ts', /^Single tests are those below /],
  ['zoom.test.ts', /^Single tests are those below /],
])('npm test -- %s means nothing, and says why', (words, sentence) => {
  expect(chosen(words)).toEqual(
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  );
});
