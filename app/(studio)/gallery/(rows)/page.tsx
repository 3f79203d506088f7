import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Gallery } from '#components/gallery/gallery';
import { requireViewer } from '#lib/accounts/viewer';
import { fromSearchParams } from '#lib/gallery/gallery-address';
import { listGallery } from '#lib/gallery/gallery-page';
import { gridWidth } from '#lib/gallery/grid-width';
import { viewerClock } from '#lib/gallery/viewer-clock';

export const metadata: Metadata = { title: 'Gallery' };

interface GalleryPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function GalleryPage({ searchParams }: GalleryPageProps) {
  const viewer = await requireViewer();
  const state = fromSearchParams(await searchParams);
  const asked = await headers();
  const clock = viewerClock(asked);
  const place = state.at === null ? null : ({ side: 'with', at: state.at } as const);
  const page = await listGallery(viewer, { ...state, place, ...clock });
  return <Gallery state={state} page={page} width={gridWidth(asked)} {...clock} />;
}
