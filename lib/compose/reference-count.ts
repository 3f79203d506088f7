import { largestSet } from '#lib/compose/set-rules';
import { referenceRules } from '#lib/references/reference-rules';

/** How many references there are, and what they leave: `3 of 10 · leaves up to 12 images`. */
export function referenceCount(count: number): string {
  if (count === 0) return `Up to ${referenceRules.maxCount}`;
  return `${count} of ${referenceRules.maxCount} · leaves up to ${largestSet(count)} images`;
}
