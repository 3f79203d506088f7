import { durationWords } from '#lib/experiments/plan/duration-words';
import type { Plan } from '#lib/experiments/plan/plan';
import type { PlanEstimate } from '#lib/experiments/plan-estimate';
import { mostContestants } from '#lib/experiments/standings/contest-size';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

/** What a plan makes, and what that costs and takes, a sentence a line. */
export function planWords(
  plan: Plan,
  /** Null until the studio has said it; its estimate is null where it did not. */
  estimated: { readonly estimate: PlanEstimate | null } | null,
  provider: 'demo' | 'seedream',
): string[] {
  const { cells, generations, images } = plan;
  const most = images > generations ? 'up to ' : '';
  const made = `${countLabel(cells.length, 'cell')} · ${most}${countLabel(images, 'image')}`;
  return [made, ...costLines(estimated, provider), ...cellLines(plan)];
}

function costLines(
  estimated: { readonly estimate: PlanEstimate | null } | null,
  provider: 'demo' | 'seedream',
): string[] {
  if (!estimated) return ['Working out what it costs…'];
  const { estimate } = estimated;
  if (!estimate) return ['The studio did not say what it costs.'];
  const cost =
    provider === 'demo'
      ? 'Demo: nothing is billed'
      : `about ${moneyLabel(estimate.costUsd)}, an estimate`;
  const { leaves } = estimate;
  return [`${cost} · ${durationWords(estimate.timeMs)}`, ...(leaves === null ? [] : [leaves])];
}

/** What is to be known of the cells before they are paid for. */
function cellLines({ cells, twins }: Plan): string[] {
  const lines: string[] = [];
  if (twins > 0) {
    const more = countLabel(twins, 'more cell');
    lines.push(`${more} would be the same as one of these; equal ones are made once.`);
  }
  if (cells.length > mostContestants) {
    lines.push(
      `More than ${mostContestants} cells cannot be judged or ranked. Draw a sample of ${mostContestants} to have a ranking.`,
    );
  }
  return lines;
}
