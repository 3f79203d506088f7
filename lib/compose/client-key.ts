import type { Recipe } from '#lib/compose/recipe';

/**
 * One press of "Generate". A double click is one wish, so for a moment the same recipe keeps its
 * key; a later press is a new wish, even for the same recipe. The moment counts from the first
 * press, so that steady pressing is not swallowed for ever.
 */
export interface Press {
  readonly clientKey: string;
  readonly recipe: Recipe;
  /** Milliseconds since the epoch. */
  readonly pressedAt: number;
}

/** Longer than the slowest double click that systems allow by default, 500 ms. */
export const doubleClickMs = 600;

/** The press that this one is: the last one again when it is a double click, else a new one. */
export function pressOf(
  recipe: Recipe,
  last: Press | null,
  nowMs: number,
  newKey: () => string,
): Press {
  const isAgain =
    last !== null &&
    nowMs - last.pressedAt >= 0 &&
    nowMs - last.pressedAt < doubleClickMs &&
    JSON.stringify(last.recipe) === JSON.stringify(recipe);
  return isAgain ? last : { clientKey: newKey(), recipe, pressedAt: nowMs };
}
