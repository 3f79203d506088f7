import { moneyLabel } from '#lib/spending/money';
import type { Spending, Spent } from '#lib/spending/spending';

const number = (count: number) => count.toLocaleString('en-GB');

export function imagesLabel(count: number): string {
  return count === 1 ? '1 image' : `${number(count)} images`;
}

/** What came back and what it cost: `12 images, about $0.36 (estimate)`; the demo costs nothing. */
export function spentLabel({ images, usd }: Spent, provider: 'demo' | 'seedream'): string {
  if (provider === 'demo') return `${imagesLabel(images)}, nothing billed`;
  return `${imagesLabel(images)}, about ${moneyLabel(usd)} (estimate)`;
}

/** What is set aside, or null where that is nothing. */
export function openLabel({ open }: Spent): string | null {
  return open === 0 ? null : `${imagesLabel(open)} under way or of unknown outcome`;
}

/** What the budgets have left, in a sentence. */
export function leftLabel({ budget, used }: Spending): string {
  const left = (most: number, spent: number) => imagesLabel(Math.max(0, most - spent));
  const parts = [
    budget.dayImages === null ? null : `${left(budget.dayImages, used.day)} today`,
    budget.monthImages === null ? null : `${left(budget.monthImages, used.month)} this month`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'No limit is set.' : `Left: ${parts.join(', ')}.`;
}
