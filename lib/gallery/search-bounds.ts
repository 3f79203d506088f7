/** An end of a range of numbers. */
export interface Bound {
  readonly value: number;
  readonly inclusive: boolean;
}

/** A range of numbers, open where an end is null. What is read here is never empty. */
export interface Bounds {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

// Few enough digits that a number is written back as it was read, without an exponent.
const number = String.raw`\d{1,6}(?:\.\d{1,4})?`;
const oneSided = new RegExp(`^([<>]=?|[≥≤])(${number})$`);
const twoSided = new RegExp(`^(>?)(${number})\\.\\.(<?)(${number})$`);

/**
 * Reads `>2`, `>=2`, `<2`, `<=2` or `2..3`, where an end that is left out of a range carries its
 * sign: `2..<3`. Null for anything else, for numbers that are not above 0 and for an empty range.
 */
export function readBounds(text: string): Bounds | null {
  const [, sign, only] = oneSided.exec(text) ?? [];
  if (sign !== undefined) {
    const bound = { value: Number(only), inclusive: sign !== '<' && sign !== '>' };
    const isUpper = sign.startsWith('<') || sign === '≤';
    return checked(isUpper ? { from: null, to: bound } : { from: bound, to: null });
  }
  const [, above, low, below, high] = twoSided.exec(text) ?? [];
  if (low === undefined) return null;
  return checked({
    from: { value: Number(low), inclusive: above === '' },
    to: { value: Number(high), inclusive: below === '' },
  });
}

function checked(bounds: Bounds): Bounds | null {
  const hasZero = bounds.from?.value === 0 || bounds.to?.value === 0;
  return hasZero || isEmpty(bounds) ? null : bounds;
}

/** The text that {@link readBounds} reads; a range open at both ends has none. */
export function boundsText({ from, to }: Bounds): string {
  if (from && to) {
    return `${from.inclusive ? '' : '>'}${from.value}..${to.inclusive ? '' : '<'}${to.value}`;
  }
  if (from) return `>${from.inclusive ? '=' : ''}${from.value}`;
  return to ? `<${to.inclusive ? '=' : ''}${to.value}` : '';
}

/** A range for a number that was written as `8` or `4.2`: what is rounded to it. */
export function aboutNumber(text: string): Bounds | null {
  if (!new RegExp(`^${number}$`).test(text)) return null;
  const value = Number(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  // One more decimal would not be read back.
  const half = decimals > 3 ? 0 : 0.5 * 10 ** -decimals;
  const from = Number((value - half).toFixed(4));
  const to = Number((value + half).toFixed(4));
  if (from <= 0) return null;
  return { from: { value: from, inclusive: true }, to: { value: to, inclusive: half === 0 } };
}

/** What lies in both ranges. */
export function intersectBounds(a: Bounds, b: Bounds): Bounds {
  return { from: tighter(a.from, b.from, 1), to: tighter(a.to, b.to, -1) };
}

/** Whether no number lies in a range. */
export function isEmpty({ from, to }: Bounds): boolean {
  if (!from || !to) return false;
  return from.value > to.value || (from.value === to.value && !(from.inclusive && to.inclusive));
}

/** The end that leaves less. @param direction 1 for a lower end, -1 for an upper one */
export function tighter(a: Bound | null, b: Bound | null, direction: 1 | -1): Bound | null {
  if (!a || !b) return a ?? b;
  if (a.value === b.value) return a.inclusive ? b : a;
  return (a.value - b.value) * direction > 0 ? a : b;
}
