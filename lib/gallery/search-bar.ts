import type { Viewer } from '#lib/accounts/viewer';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { ImageCount } from '#lib/gallery/image-count';
import { listKnownNames } from '#lib/gallery/known-names';
import { getOverview } from '#lib/gallery/overview';
import type { SavedSearch } from '#lib/gallery/saved-search';
import { listSavedSearches } from '#lib/gallery/saved-search-queries';
import type { KnownNames } from '#lib/gallery/search-offers';
import type { ViewerClock } from '#lib/gallery/viewer-clock';
import { database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';

/** What the bar above the gallery needs to know besides its address. */
export interface SearchBar extends KnownNames {
  readonly savedSearches: readonly SavedSearch[];
}

export async function getSearchBar(viewer: Viewer): Promise<SearchBar> {
  const { db } = await database();
  const [names, savedSearches] = await Promise.all([
    listKnownNames(db, viewer.id),
    listSavedSearches(db, viewer.id),
  ]);
  return { ...names, savedSearches };
}

/**
 * How many pictures a search finds. It may take longer than their first page, so it is not waited
 * for; null where they could not be counted, which is no reason to show none.
 */
export function countFound(
  viewer: Viewer,
  { query }: Pick<GalleryState, 'query'>,
  clock: ViewerClock,
): Promise<ImageCount | null> {
  return getOverview(viewer, { query, order: 'newest', ...clock }).then(
    ({ images, isCapped }) => ({ images, isCapped }),
    (err: unknown) => {
      log.error({ err }, 'the gallery could not be counted');
      return null;
    },
  );
}
