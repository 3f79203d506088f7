import { fromSearchParams, readParam, toSearchParams } from '#lib/gallery/gallery-address';
import { collectionParam, withinCollection } from '#lib/gallery/viewer-address';
import { isId } from '#lib/id';
import type { SearchParams } from '#lib/search-params';

/**
 * What pictures that are compared were chosen in, a search or a collection: as the address of a
 * picture says it, and without what nobody would have written there.
 */
export function comparedWithin(params: SearchParams): string {
  const collectionId = readParam(params, collectionParam);
  if (collectionId !== null && isId(collectionId)) return withinCollection(collectionId);
  return toSearchParams({ ...fromSearchParams(params), at: null }).toString();
}
