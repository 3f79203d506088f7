import type { OverBudget } from '#lib/spending/budget';

const number = (count: number) => count.toLocaleString('en-GB');

/** Why an order is refused: the budget in numbers, and the ways on. */
export function overBudgetSentence({ period, budget, used, asked }: OverBudget): string {
  const whose = period === 'day' ? 'today’s' : 'this month’s';
  const left = number(Math.max(0, budget - used));
  const begins = period === 'day' ? 'at midnight' : 'with the next month';
  return `Of ${whose} ${number(budget)} images ${left} are left, and this asks for up to ${number(asked)}. The budget begins anew ${begins}; you can change it in Settings.`;
}
