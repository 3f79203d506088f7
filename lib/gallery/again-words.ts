import type { AgainPlan } from '#lib/gallery/again';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

/** What is ordered by one press says what it costs: `Generate 3 again, about $0.09`. */
export function againButton({ orders, costUsd }: AgainPlan): string {
  const words = `Generate ${orders.length.toLocaleString('en-GB')} again`;
  return costUsd > 0 ? `${words}, about ${moneyLabel(costUsd)}` : words;
}

/** How much a plan comes to, what it leaves of the budget, and what is not in it. */
export function againWords({ orders, images, costUsd, leaves, withoutOrder }: AgainPlan): string {
  const left = withoutOrder > 0 ? leftOutWords(withoutOrder) : '';
  if (orders.length === 0) return left;
  const cost = costUsd > 0 ? `about ${moneyLabel(costUsd)}, estimate` : 'nothing is billed';
  const whole = `${countLabel(orders.length, 'generation')}, up to ${countLabel(images, 'image')}: ${cost}.`;
  return [whole, leaves ?? '', left].filter(Boolean).join(' ');
}

function leftOutWords(count: number): string {
  const were = count === 1 ? 'image was' : 'images were';
  return `${count.toLocaleString('en-GB')} ${were} not made here and cannot be ordered again.`;
}
