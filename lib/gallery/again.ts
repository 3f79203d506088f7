import { isId } from '#lib/id';
import type { CostEstimate } from '#lib/spending/cost-estimate';

/** How many chosen pictures are made again by one press: as many as a person has looked at. */
export const mostAgain = 20;

/** What making some pictures again would order, and what it would cost. */
export interface AgainPlan extends CostEstimate {
  /** One for each generation that they came of: the pictures of a set come of one. */
  readonly orders: readonly {
    /** The first of its pictures that was chosen. */
    readonly imageId: string;
    readonly prompt: string;
  }[];
  /** How many of them were not made here, and have no order that could be repeated. */
  readonly withoutOrder: number;
}

/** Where the plan for some pictures is asked for. */
export function againAddress(ids: readonly string[]): string {
  return `/api/images/again?ids=${ids.join(',')}`;
}

/** The pictures that `ids` of an address names, each once; null where they are none or too many. */
export function readAgainIds(text: string): string[] | null {
  const ids = [...new Set(text.toLowerCase().split(',').filter(isId))];
  return ids.length > 0 && ids.length <= mostAgain ? ids : null;
}
