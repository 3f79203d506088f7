/** One measured figure, and what was promised of it where something was. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly promise?: string;
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, promise } of figures) {
    console.log(`  ${name.padEnd(width)}  ${value}${promise ? `  (promised: ${promise})` : ''}`);
  }
}

/** The value below which a share of the samples lies. @param share from 0 to 1 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
