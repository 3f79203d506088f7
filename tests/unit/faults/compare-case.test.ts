import { describe, expect, test } from 'vitest';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { planCase } from '#tests/faults/case-plan';
import { type CaseHistory, compareCase } from '#tests/faults/compare-case';
import type { RemainingGeneration } from '#tests/faults/messages';

const plan = planCase(0, 1);
const [order] = plan.lives[0]?.orders ?? [];
const clientKey = order?.clientKey ?? '';
const prompt = order?.prompt ?? '';

const image = { id: 'image', state: 'stored', contentKey: 'key' } as const;
const done: RemainingGeneration = {
  clientKey,
  state: 'done',
  images: [image],
  settled: 1,
  isAnswered: true,
};
const unknown: RemainingGeneration = {
  clientKey,
  state: 'unknown',
  images: [],
  settled: null,
  isAnswered: false,
};
const bill: Bill = {
  id: 'bill',
  at: '',
  prompt,
  references: [],
  status: 200,
  imagesBilled: 1,
  links: [],
};

interface Found {
  readonly generations?: RemainingGeneration[];
  readonly bills?: Bill[];
  readonly damaged?: string[];
  readonly kept?: [string, string | null][];
}

function compare(found: Found) {
  const history: CaseHistory = {
    kills: [],
    failures: [],
    startMs: [],
    pickUpMs: [],
    accepted: new Set([clientKey]),
    unplaced: new Map(),
    kept: new Map(found.kept ?? []),
    findings: [],
  };
  const { generations = [done], damaged = [], bills = [bill] } = found;
  const { billedTwice, lost } = compareCase(plan, history, { generations, damaged }, bills);
  return [...billedTwice, ...lost];
}

describe('a comparison finds', () => {
  test('nothing where all is as it should be', () => {
    expect(compare({ kept: [['image', 'key']] })).toEqual([]);
    expect(compare({ generations: [unknown] })).toEqual([]);
    expect(compare({ bills: [{ ...bill, status: 429, imagesBilled: 0 }, bill] })).toEqual([]);
  });

  test.each<[what: string, found: Found, finding: RegExp]>([
    ['a second call', { bills: [bill, { ...bill, imagesBilled: 0 }] }, /^sent 2 times/],
    ['an order that is gone', { generations: [], bills: [] }, /^lost order/],
    ['a call without an order', { bills: [bill, { ...bill, prompt: 'x' }] }, /^sent without/],
    ['a picture that is gone', { generations: [{ ...done, images: [] }] }, /kept 0/],
    ['a picture in the books that was not billed', { bills: [] }, /^billed 0, kept 1/],
    ['a wrong ledger', { generations: [{ ...done, settled: 0 }] }, /^the ledger says 0 of 1/],
    [
      'an answer that nobody took up',
      { generations: [{ ...unknown, isAnswered: true }] },
      /^answered, and shown as unknown/,
    ],
    ['what never ended', { generations: [{ ...done, state: 'storing' }] }, /^never ended/],
    ['changed bytes', { damaged: ['key'] }, /^no such bytes/],
    ['a changed picture', { kept: [['image', 'other']] }, /^kept once and not the same/],
  ])('%s', (_what, found, finding) => {
    expect(compare(found)).toContainEqual(expect.stringMatching(finding));
  });
});
