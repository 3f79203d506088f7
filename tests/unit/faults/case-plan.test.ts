import { describe, expect, test } from 'vitest';
import { faultPoints } from '#lib/platform/fault-point';
import { planCase } from '#tests/faults/case-plan';

const many = Array.from({ length: 400 }, (_, number) => planCase(number));
const lives = many.flatMap((plan) => plan.lives);

describe('a case', () => {
  test('is the same whenever it is planned, and another for each number', () => {
    expect(planCase(7)).toEqual(planCase(7));
    expect(new Set(many.map((plan) => JSON.stringify(plan.lives))).size).toBe(many.length);
  });

  test('has orders that no other order has the key or the prompt of', () => {
    const orders = lives.flatMap((life) => life.orders);
    for (const of of ['clientKey', 'prompt'] as const)
      expect(new Set(orders.map((order) => order[of])).size).toBe(orders.length);
  });

  test('is of the embedded database where its number is even, else of Postgres', () => {
    expect([planCase(8).database, planCase(9).database]).toEqual(['embedded', 'postgres']);
  });
});

test('the cases kill at every point that a life can come to', () => {
  const points = new Set(lives.flatMap(({ kill }) => (kill.at === 'point' ? [kill.point] : [])));
  expect(faultPoints.filter((point) => !points.has(point))).toEqual(['journal-removed']);
});
