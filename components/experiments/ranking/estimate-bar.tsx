import type { Estimate } from '#lib/experiments/judging/estimate';
import { type EstimateRange, shareOf } from '#lib/experiments/standings/estimate-words';

interface EstimateBarProps {
  readonly estimate: Estimate;
  readonly range: EstimateRange;
}

/** An estimate and its interval, drawn; the words beside it say the same. */
export function EstimateBar({ estimate, range }: EstimateBarProps) {
  const percent = (value: number) => `${(shareOf(value, range) * 100).toFixed(2)}%`;
  const { value, low, high } = estimate;
  return (
    <svg aria-hidden="true" className="block h-4 w-full" preserveAspectRatio="none">
      <line x1={percent(0)} x2={percent(0)} y1="0" y2="16" className="stroke-line-strong" />
      <line
        x1={percent(low)}
        x2={percent(high)}
        y1="8"
        y2="8"
        strokeWidth="2"
        className="stroke-text-3"
      />
      <circle cx={percent(value)} cy="8" r="4" className="fill-accent" />
    </svg>
  );
}
