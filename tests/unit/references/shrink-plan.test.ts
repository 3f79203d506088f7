import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastTargetBytes, shrinkPlan, totalBytes } from '#lib/references/shrink-plan';

const weights = (...sizes: number[]) =>
  sizes.map((sizeBytes, at) => ({ id: String(at), sizeBytes }));
const megabytes = 1_000_000;

describe('the plan to shrink references', () => {
  test.each([
    [19_999_999, 0],
    [20_000_000, 0],
    [20_000_001, 1],
  ])('of %i bytes together touches %i within 20 MB', (sizeBytes, count) => {
    expect(shrinkPlan(weights(sizeBytes), 20 * megabytes)).toHaveLength(count);
  });

  test('takes from the heaviest and leaves light ones as they are', () => {
    const plan = shrinkPlan(weights(9e6, 1e6, 9e6, 8e6), 20 * megabytes);
    expect(plan.map(({ id }) => id)).toEqual(['0', '2', '3']);
    expect(new Set(plan.map(({ targetBytes }) => targetBytes))).toEqual(new Set([6_333_333]));
  });

  test('leaves one alone that weighs just what the others come down to', () => {
    expect(shrinkPlan(weights(5e6, 5e6, 9e6), 15 * megabytes)).toEqual([
      { id: '2', targetBytes: 5e6 },
    ]);
  });

  test('asks for nothing below what a picture can bear', () => {
    const plan = shrinkPlan(weights(5e6, 5e6), 1000);
    expect(plan.map(({ targetBytes }) => targetBytes)).toEqual([
      leastTargetBytes,
      leastTargetBytes,
    ]);
  });

  test('fits any ten references into any budget that they can be fitted into', () => {
    const ten = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(ten, fc.integer({ min: 2_000_000, max: 100_000_000 }), (sizes, budget) => {
        const before = weights(...sizes);
        const targets = new Map(
          shrinkPlan(before, budget).map((each) => [each.id, each.targetBytes]),
        );
        const after = before.map(({ id, sizeBytes }) => ({
          sizeBytes: targets.get(id) ?? sizeBytes,
        }));
        expect(totalBytes(after)).toBeLessThanOrEqual(Math.max(budget, 0));
      }),
    );
  });
});
