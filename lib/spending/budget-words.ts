import type { LeftOver, OverBudget } from '#lib/spending/budget';
import { imagesLabel } from '#lib/spending/spending-words';

const number = (count: number) => count.toLocaleString('en-GB');

/** Why an order is refused: the budget in numbers, and the ways on. */
export function overBudgetSentence({ whose, period, budget, used, asked }: OverBudget): string {
  const left = number(Math.max(0, budget - used));
  const begins = period === 'day' ? 'at midnight' : 'with the next month';
  const change = whose === 'person' ? 'an admin can change it' : 'it can be changed in Settings';
  return `${names[whose][period]} is ${imagesLabel(budget)}, with ${left} left; this asks for up to ${number(asked)}. What is under way counts. The budget begins anew ${begins}; ${change}.`;
}

/** What an order leaves of the budget that ends first. */
export function leavesSentence({ whose, period, budget, left }: LeftOver): string {
  return `Leaves ${number(left)} of ${remainders[whose][period](imagesLabel(budget))}.`;
}

const remainders = {
  studio: {
    day: (images: string) => `today’s ${images}`,
    month: (images: string) => `this month’s ${images}`,
  },
  person: {
    day: (images: string) => `your ${images} for today`,
    month: (images: string) => `your ${images} for this month`,
  },
} as const;

const names = {
  studio: { day: 'Today’s budget', month: 'This month’s budget' },
  person: { day: 'Your budget for today', month: 'Your budget for this month' },
} as const;
