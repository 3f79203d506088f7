import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Keys of an order that a person makes by hand: they sort by their bytes, and between any two there
 * is another, so that moving one picture writes one row.
 */
export function keysBehind(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count);
}

/** A key between two neighbours; null stands for an end. */
export function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** Of digits that sort as they should, and no longer than a hand can make it. */
const keyShape = /^[0-9A-Za-z]{2,200}$/;

/** Whether a text from outside is such a key. */
export function isOrderKey(text: string): boolean {
  if (!keyShape.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}
