import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Gallery } from '#components/gallery/gallery';
import { GalleryBar } from '#components/gallery/search/gallery-bar';
import { NothingFound } from '#components/gallery/search/nothing-found';
import { SearchedInstead } from '#components/gallery/search/searched-instead';
import { requireViewer } from '#lib/accounts/viewer';
import { galleryStateOf } from '#lib/gallery/density-cookie';
import { listGallery } from '#lib/gallery/gallery-page';
import { gridWidth } from '#lib/gallery/grid-width';
import { isWholeGallery } from '#lib/gallery/search-address';
import { countFound, getSearchBar } from '#lib/gallery/search-bar';
import { viewerClock } from '#lib/gallery/viewer-clock';
import type { SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Gallery' };

interface GalleryPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function GalleryPage({ searchParams }: GalleryPageProps) {
  const viewer = await requireViewer();
  const asked = await headers();
  const state = galleryStateOf(await searchParams, asked.get('cookie') ?? '');
  const clock = viewerClock(asked);
  const place = state.at === null ? null : ({ side: 'with', at: state.at } as const);
  const page = await listGallery(viewer, { ...state, place, ...clock });
  const known = await getSearchBar(viewer);
  const count = countFound(viewer, state, clock);
  const isNothing = page.images.length === 0 && place === null && !isWholeGallery(state.query);
  return (
    <Gallery
      bar={<GalleryBar state={state} count={count} {...known} />}
      instead={<SearchedInstead state={state} mended={page.mended} />}
      nothing={isNothing && <NothingFound state={state} suggestions={page.mended} />}
      state={state}
      page={page}
      width={gridWidth(asked)}
      {...clock}
    />
  );
}
