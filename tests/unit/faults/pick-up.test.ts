import { expect, test } from 'vitest';
import { pickUpProblem } from '#tests/faults/pick-up';

test('what a dead worker had is to be picked up within thirty seconds', () => {
  expect(pickUpProblem(30_000)).toBeNull();
  expect(pickUpProblem(30_100)).toBe('what a dead worker had was picked up after 30.1 s');
  expect(pickUpProblem(null)).toBe('what a dead worker had was never picked up');
});
