import type { OverBudget } from '#lib/spending/budget';
import { imagesLabel } from '#lib/spending/spending-words';

const number = (count: number) => count.toLocaleString('en-GB');

/** Why an order is refused: the budget in numbers, and the ways on. */
export function overBudgetSentence({ period, budget, used, asked }: OverBudget): string {
  const whose = period === 'day' ? 'Today’s' : 'This month’s';
  const left = number(Math.max(0, budget - used));
  const begins = period === 'day' ? 'at midnight' : 'with the next month';
  return `${whose} budget is ${imagesLabel(budget)}, with ${left} left; this asks for up to ${number(asked)}. What is under way counts. The budget begins anew ${begins}; you can change it in Settings.`;
}
