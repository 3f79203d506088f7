import * as z from 'zod/mini';

/**
 * How many images may be ordered in a day and in a month. An order counts with the most images it
 * can bring until it is over, and then with those that came; so no number of orders at once can
 * spend more than the budget says.
 */
export const mostBudget = 1_000_000;
const message = `A budget is a whole number of images from 0 to ${mostBudget.toLocaleString('en-GB')}, or has no limit.`;
const images = z.nullable(z.int(message).check(z.gte(0, message), z.lte(mostBudget, message)));

/** Images; null is without limit. */
export const Budget = z.object({ dayImages: images, monthImages: images });
export type Budget = z.infer<typeof Budget>;

/** Images that count against a budget: those that came, and those that still may. */
export interface Used {
  readonly day: number;
  readonly month: number;
}

/** What stands in an order's way. */
export interface OverBudget {
  /** The studio's budget, or the one of the person who orders. */
  readonly whose: 'studio' | 'person';
  readonly period: 'day' | 'month';
  /** Images of the budget, those of it that are used, and those that the order asks for. */
  readonly budget: number;
  readonly used: number;
  readonly asked: number;
}

/** The first budget that so many images more would pass, or null. */
export function overBudget(
  whose: OverBudget['whose'],
  budget: Budget,
  used: Used,
  asked: number,
): OverBudget | null {
  for (const period of ['day', 'month'] as const) {
    const most = period === 'day' ? budget.dayImages : budget.monthImages;
    if (most !== null && used[period] + asked > most) {
      return { whose, period, budget: most, used: used[period], asked };
    }
  }
  return null;
}

/** What a budget has left once an order is accepted. */
export interface LeftOver extends Omit<OverBudget, 'asked'> {
  readonly left: number;
}

/** What so many images leave of the budget that ends first; null where neither has a limit. */
export function leftOver(
  budgets: readonly (readonly [whose: OverBudget['whose'], budget: Budget, used: Used])[],
  asked: number,
): LeftOver | null {
  const all = budgets.flatMap(([whose, { dayImages, monthImages }, { day, month }]) => [
    { whose, period: 'day' as const, budget: dayImages, used: day },
    { whose, period: 'month' as const, budget: monthImages, used: month },
  ]);
  return all.reduce<LeftOver | null>((least, { budget, used, ...which }) => {
    if (budget === null) return least;
    const left = budget - used - asked;
    return least && least.left <= left ? least : { ...which, budget, used, left };
  }, null);
}
