import { describe, expect, test } from 'vitest';
import {
  bestWords,
  costFacts,
  failureSentences,
  leadersWords,
  leaderWords,
  listVariables,
  neutralName,
  planFacts,
  recipeFacts,
  voteWords,
} from '#lib/experiments/report/report-words';
import { sumResults } from '#lib/experiments/results/cell-result';
import { designOf } from '#tests/support/designs';

test.each([
  [0, 'Variant A'],
  [25, 'Variant Z'],
  [26, 'Variant AA'],
  [701, 'Variant ZZ'],
  [702, 'Variant AAA'],
  [9999, 'Variant NTP'],
])('the cell %i is %s where its values are hidden', (cell, name) => {
  expect(neutralName(cell)).toBe(name);
});

describe('how an experiment was made', () => {
  test('is said in words', () => {
    const design = designOf('{a|b}', {}, { repeats: 3 });
    expect(planFacts(design, 2)).toEqual([
      ['Cells', '2 cells, every value with every other'],
      ['Repeats', 'each made 3 times'],
    ]);
    expect(recipeFacts(design)).toContainEqual(['Size', '1024 × 1024']);
  });

  test('says nothing of a size in common where a variable says it', () => {
    const size = { method: 'token', token: '2K' } as const;
    const sized = designOf('{x}', { x: ['a'] });
    const variables = [
      ...sized.variables,
      { name: 'format', values: [{ kind: 'size' as const, size }] },
    ];
    const terms = recipeFacts({ ...sized, variables }).map(([term]) => term);
    expect(terms).not.toContain('Size');
  });

  test('lists variables, of long ones the first values, and numbers references', () => {
    const words = Array.from({ length: 30 }, (_, at) => `word ${at}`);
    const design = designOf('{long} {picture}', { long: words });
    const key = 'ab'.repeat(32);
    const picture = { name: 'picture', values: [{ kind: 'reference' as const, key }] };
    const [long, references] = listVariables({ variables: [...design.variables, picture] });
    expect([long?.values.length, long?.more]).toEqual([24, 6]);
    expect(references).toEqual({ name: 'picture', values: ['reference 1'], more: 0 });
  });
});

test('a cost is called an estimate, and a time said in full', () => {
  expect(
    costFacts(
      { costUsd: 1.2, sums: sumResults([]), isDemo: false },
      { spanMs: 125_000, typicalMs: 8200 },
    ),
  ).toEqual([
    ['Cost', 'about $1.20, an estimate'],
    ['Time', '2 min 5 s from the first call to the end of the last'],
    ['A typical call', '8.2 s'],
  ]);
  expect(costFacts({ costUsd: 0, sums: sumResults([]), isDemo: false }, null)).toEqual([
    ['Cost', 'nothing billed'],
  ]);
});

test('a report of what still runs does not say that it is free', () => {
  const sums = sumResults([{ state: 'dispatching' }]);
  const costs = { costUsd: 0, sums, isDemo: false };
  expect(costFacts(costs, null)).toEqual([['Cost', 'nothing counted yet']]);
  expect(costFacts({ ...costs, isDemo: true }, null)).toEqual([['Cost', 'nothing billed']]);
});

test('a ranking that does not show all says of how many it shows the best', () => {
  expect(bestWords(50, 180)).toBe('The best 50 of 180');
  expect(bestWords(50, 50)).toBe('');
});

test('failures are counted by what happened', () => {
  const failures = [
    { kind: 'moderation', count: 2 },
    { kind: 'unknown-outcome', count: 1 },
  ] as const;
  expect(failureSentences(failures)).toEqual([
    'The provider’s content check refused this prompt: 2 calls',
    'No readable answer came back: 1 call',
  ]);
});

test('what is ahead is called a winner only where that is sure', () => {
  expect(leadersWords({ verdict: null })).toBe('Ahead so far');
  expect(leaderWords({ verdict: null })).toBe('the one ahead');
  const verdict = { state: 'sure', leader: 0, certainty: 0.97 } as const;
  expect(leadersWords({ verdict })).toBe('Winners');
  expect(leaderWords({ verdict })).toBe('the winner');
});

test('what a ranking rests on is said with its judges, and with how far they agree', () => {
  const judge = { id: 'local', name: 'You', link: null, votes: 10, agreement: null };
  const standings = { basis: '', judges: [], agreement: null };
  expect(voteWords(standings)).toBe('');
  const basis = '20 blind votes';
  expect(voteWords({ ...standings, basis })).toBe('20 blind votes.');
  expect(voteWords({ ...standings, basis, judges: [judge] })).toBe('20 blind votes · 1 judge.');
  const agreement = { share: 0.755, alpha: 0.5, pairs: 4 };
  expect(voteWords({ basis, judges: [judge, judge], agreement })).toBe(
    '20 blind votes · 2 judges. On 4 pairs that more than one judge saw, they agreed in 76 % of cases.',
  );
});
