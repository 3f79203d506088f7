import type { FiledCollection } from '#lib/gallery/collection';
import { treeLines } from '#lib/gallery/collection-tree';
import { matchText } from '#lib/gallery/search-match';

/** More than these are offered to nobody at once. */
export const mostOffered = 100;

export interface FoundCollections {
  /** The best first; all in the order of the tree where nothing was typed. */
  readonly collections: readonly FiledCollection[];
  /** How many were found in all. */
  readonly total: number;
  /** The first one of one's own that is called exactly what was typed, in any case. */
  readonly exact: FiledCollection | null;
}

/** Finds collections by a part of their name. */
export function findCollections(
  collections: readonly FiledCollection[],
  typed: string,
): FoundCollections {
  const wanted = typed.trim().replace(/\s+/g, ' ');
  const all = treeLines(collections).map((line) => line.collection);
  const found = all
    .flatMap((collection) => {
      const match = wanted === '' ? { rank: 0, spread: 0 } : matchText(wanted, collection.name);
      return match ? [{ collection, ...match }] : [];
    })
    .sort((one, other) => one.rank - other.rank || one.spread - other.spread)
    .map((each) => each.collection);
  return {
    collections: found.slice(0, mostOffered),
    total: found.length,
    exact:
      all.find((each) => !each.sharedBy && each.name.toLowerCase() === wanted.toLowerCase()) ??
      null,
  };
}
