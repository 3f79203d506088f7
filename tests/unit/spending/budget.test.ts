import { describe, expect, test } from 'vitest';
import { Budget, mostBudget, overBudget } from '#lib/spending/budget';
import { overBudgetSentence } from '#lib/spending/budget-words';

describe('a budget', () => {
  test.each([
    ['leaves room for exactly what it says', { dayImages: 100, monthImages: null }, 97, 3, null],
    ['of the day is passed by one', { dayImages: 100, monthImages: null }, 97, 4, 'day'],
    ['of the month is passed by one', { dayImages: null, monthImages: 100 }, 97, 4, 'month'],
    ['of nought takes nothing', { dayImages: 0, monthImages: null }, 0, 1, 'day'],
    ['without limits takes everything', { dayImages: null, monthImages: null }, 1e6, 15, null],
  ] as const)('%s', (_name, budget, used, asked, period) => {
    const over = overBudget('studio', budget, { day: used, month: used }, asked);
    expect(over?.period ?? null).toBe(period);
  });

  test.each([
    [null, true],
    [0, true],
    [mostBudget, true],
    [mostBudget + 1, false],
    [-1, false],
    [2.5, false],
    ['100', false],
  ])('of %s images a day is lawful: %s', (dayImages, isLawful) => {
    expect(Budget.safeParse({ dayImages, monthImages: null }).success).toBe(isLawful);
  });

  test('that is passed says what is left, what was asked for, and what to do', () => {
    const words = overBudgetSentence({
      ...{ whose: 'studio', period: 'day', budget: 1200, used: 1198, asked: 15 },
    });
    expect(words).toContain('Today’s budget is 1,200 images, with 2 left');
    expect(words).toContain('up to 15');
    expect(words).toContain('Settings');
    // What came back may be more than was set aside: never less than nothing is left.
    const beyond = overBudgetSentence({
      ...{ whose: 'person', period: 'month', budget: 10, used: 12, asked: 1 },
    });
    expect(beyond).toContain('Your budget for this month is 10 images, with 0 left');
  });
});
