import { expect, test } from 'vitest';
import { type InSteps, stepByStep } from '#lib/platform/in-steps';
import { atOnce } from '#tests/support/at-once';

function* counting(steps: number, done: number[]): InSteps<number> {
  for (let step = 1; step <= steps; step += 1) {
    done.push(step);
    yield;
  }
  return done.length;
}

test('work in steps comes to the same, at once and step by step', async () => {
  expect(atOnce(counting(5, []))).toBe(5);
  expect(await stepByStep(counting(5, []))).toBe(5);
});

test('whatever else has come has its turn after each step', async () => {
  const done: number[] = [];
  const seen: number[] = [];
  const work = stepByStep(counting(4, done));
  const look = () => {
    seen.push(done.length);
    if (done.length < 4) setImmediate(look);
  };
  setImmediate(look);
  await work;
  expect(seen).toEqual([...new Set(seen)]);
  expect(seen.length).toBeGreaterThan(1);
});

test('what fails in a step fails in all', async () => {
  function* failing(): InSteps<number> {
    yield;
    throw new RangeError('The matrix is not positive definite.');
  }
  expect(() => atOnce(failing())).toThrow(RangeError);
  await expect(stepByStep(failing())).rejects.toThrow(RangeError);
});
