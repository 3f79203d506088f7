import { isId } from '#lib/id';

/** How many pictures are compared at once. */
export const fewestCompared = 2;
export const mostCompared = 4;

export const comparePage = '/compare';

/**
 * The page that compares some pictures, the first four of them where there are more.
 *
 * @param params of the search or the collection that they were chosen in: see viewer-address.ts
 */
export function compareAddress(ids: readonly string[], params = ''): string {
  const named = `${comparePage}?ids=${ids.slice(0, mostCompared).join(',')}`;
  return params === '' ? named : `${named}&${params}`;
}

/** Whether as many pictures can be compared. */
export function canCompare(count: number): boolean {
  return count >= fewestCompared && count <= mostCompared;
}

export interface Compared {
  /** Each once, in the order of the address. */
  readonly ids: readonly string[];
  /** Whether more were named than can be compared. */
  readonly isCut: boolean;
}

/** The pictures that `ids` of an address names; what is no identifier is left out. */
export function readCompared(text: string): Compared {
  const all = text.toLowerCase().split(',').filter(isId);
  const ids = [...new Set(all)];
  return { ids: ids.slice(0, mostCompared), isCut: ids.length > mostCompared };
}
