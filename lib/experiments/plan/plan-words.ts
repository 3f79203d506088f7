import { durationWords } from '#lib/experiments/plan/duration-words';
import type { Plan } from '#lib/experiments/plan/plan';
import type { PlanEstimate } from '#lib/experiments/plan-estimate';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

/** What a plan makes, and what that costs and takes, a sentence a line. */
export function planWords(
  { cells, generations, images }: Pick<Plan, 'cells' | 'generations' | 'images'>,
  /** Null until the studio has said it; its estimate is null where it did not. */
  estimated: { readonly estimate: PlanEstimate | null } | null,
  provider: 'demo' | 'seedream',
): string[] {
  const most = images > generations ? 'up to ' : '';
  const made = `${countLabel(cells.length, 'cell')} · ${most}${countLabel(images, 'image')}`;
  if (!estimated) return [made, 'Working out what it costs…'];
  const { estimate } = estimated;
  if (!estimate) return [made, 'The studio did not say what it costs.'];
  const cost =
    provider === 'demo'
      ? 'Demo: nothing is billed'
      : `about ${moneyLabel(estimate.costUsd)}, an estimate`;
  return [made, `${cost} · ${durationWords(estimate.timeMs)}`];
}
