import { describe, expect, test } from 'vitest';
import { Budget, leftOver, mostBudget, overBudget } from '#lib/spending/budget';
import { leavesSentence, overBudgetSentence } from '#lib/spending/budget-words';

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

  test.each([
    [{ dayImages: 500, monthImages: null }, null, 'Leaves 460 of today’s 500 images.'],
    [{ dayImages: 500, monthImages: 90 }, null, 'Leaves 50 of this month’s 90 images.'],
    [{ dayImages: 500, monthImages: 900 }, 1200, 'Leaves 460 of today’s 500 images.'],
    [{ dayImages: null, monthImages: null }, 1200, 'Leaves 1,160 of your 1,200 images for today.'],
    [{ dayImages: 40, monthImages: null }, 41, 'Leaves 0 of today’s 40 images.'],
  ])('%j, and %s of one’s own, that is not passed says what is left', (studio, own, words) => {
    const used = { day: 10, month: 10 };
    const budgets = [
      ['studio', studio, used],
      ['person', { dayImages: own, monthImages: null }, used],
    ] as const;
    const left = leftOver(budgets, 30);
    expect(left && leavesSentence(left)).toBe(words);
  });

  test('without limits has nothing to say', () => {
    const none = { dayImages: null, monthImages: null };
    expect(leftOver([['studio', none, { day: 3, month: 3 }]], 1)).toBeNull();
  });
});
