/** US dollars as a person reads them: `$0.03`, `$1.26`; a price below a cent keeps its figures. */
export function moneyLabel(usd: number): string {
  if (usd > 0 && usd < 0.01) return `$${Number(usd.toPrecision(2))}`;
  return `$${usd.toFixed(2)}`;
}

/**
 * What pictures cost, said as the estimate that it is.
 *
 * @param count how many pictures are or may be billed
 * @param priceUsd the estimated price of one picture
 */
export function costEstimate(count: number, priceUsd: number): string {
  if (count <= 1) return `about ${moneyLabel(priceUsd)}, estimate`;
  return `about ${moneyLabel(priceUsd)} each, estimate`;
}
