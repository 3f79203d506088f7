import { describe, expect, test } from 'vitest';
import { doubleClickMs, pressOf } from '#lib/compose/client-key';
import { emptyRecipe } from '#lib/compose/empty-recipe';

const recipe = { ...emptyRecipe, prompt: 'A lighthouse' };
const first = pressOf(recipe, null, 1000, () => 'first');
const next = (nowMs: number, asked = recipe) =>
  pressOf(asked, first, nowMs, () => 'second').clientKey;

describe('the key of a press', () => {
  test('is new for the first one', () => {
    expect(first).toEqual({ clientKey: 'first', recipe, pressedAt: 1000 });
  });

  test.each([
    [0, 'first'],
    [1, 'first'],
    [doubleClickMs - 1, 'first'],
    [doubleClickMs, 'second'],
    [doubleClickMs + 1, 'second'],
  ])('%i ms later with the same recipe is the %s', (laterMs, key) => {
    expect(next(1000 + laterMs)).toBe(key);
    expect(next(1000 + laterMs, structuredClone(recipe))).toBe(key);
  });

  test('is new at once for another recipe', () => {
    expect(next(1001, { ...recipe, prompt: 'A boat' })).toBe('second');
  });

  test('is new when the clock was set back', () => {
    expect(next(999)).toBe('second');
  });

  test('counts from the first press, so that steady pressing is not swallowed', () => {
    let last = first;
    const keys = new Set([last.clientKey]);
    for (let nowMs = 1000; nowMs <= 1000 + 2 * doubleClickMs; nowMs += 200) {
      last = pressOf(recipe, last, nowMs, () => `at ${nowMs}`);
      keys.add(last.clientKey);
    }
    expect([...keys]).toEqual(['first', 'at 1600', 'at 2200']);
  });
});
