import type { Estimate } from '#lib/experiments/judging/estimate';

/** From the least to the most that a strength may be, nought among them. */
export interface EstimateRange {
  readonly low: number;
  readonly high: number;
}

/** The range in which all estimates of a chart lie. */
export function estimateRange(estimates: readonly Estimate[]): EstimateRange {
  return {
    low: Math.min(0, ...estimates.map(({ low }) => low)),
    high: Math.max(0, ...estimates.map(({ high }) => high)),
  };
}

/** `+0.82 (+0.31 to +1.33)`: against the mean of all, on a logarithmic scale. */
export function estimateWords({ value, low, high }: Estimate): string {
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

/** Where a value lies in a range, as a share of it. */
export function shareOf(value: number, { low, high }: EstimateRange): number {
  return high === low ? 0.5 : (value - low) / (high - low);
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (text === '0.00') return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
