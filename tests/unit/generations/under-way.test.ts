import { describe, expect, test } from 'vitest';
import { isUnderWayHere, whileUnderWay } from '#lib/generations/under-way';

/** Work that goes on until it is told to end. */
function work() {
  const ends: (() => void)[] = [];
  const run = () => new Promise<void>((resolve) => ends.push(resolve));
  return { run, end: () => ends.at(-1)?.(), runs: () => ends.length };
}

describe('work on one generation', () => {
  test('is under way from its start to its end', async () => {
    const { run, end } = work();
    const done = whileUnderWay('a', run);
    expect([isUnderWayHere('a'), isUnderWayHere('b')]).toEqual([true, false]);
    end();
    await done;
    expect(isUnderWayHere('a')).toBe(false);
  });

  test('is not done twice at once, and is done once more for those who came meanwhile', async () => {
    const first = work();
    const second = work();
    const done = whileUnderWay('a', first.run);
    await Promise.all([whileUnderWay('a', second.run), whileUnderWay('a', second.run)]);
    expect([first.runs(), second.runs()]).toEqual([1, 0]);
    first.end();
    await new Promise(setImmediate);
    expect([first.runs(), isUnderWayHere('a')]).toEqual([2, true]);
    first.end();
    await done;
    expect([first.runs(), second.runs(), isUnderWayHere('a')]).toEqual([2, 0, false]);
  });

  test('that failed is over', async () => {
    const failing = whileUnderWay('a', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(isUnderWayHere('a')).toBe(false);
  });
});
