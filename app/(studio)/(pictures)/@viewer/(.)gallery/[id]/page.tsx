import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { GalleryViewer } from '#components/gallery/gallery-viewer';
import { MissingPicture } from '#components/image/missing-picture';
import { requireViewer } from '#lib/accounts/viewer';
import { findImage, getLookedAt } from '#lib/gallery/looked-at';
import { viewerClock } from '#lib/gallery/viewer-clock';
import { shortened } from '#lib/generations/alternative-text';
import type { SearchParams } from '#lib/search-params';

interface OpenedImageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: OpenedImageProps): Promise<Metadata> {
  const image = await findImage(await requireViewer(), (await params).id);
  return { title: image ? shortened(image.prompt, 60) || 'Image' : 'Not found' };
}

/** A picture that was opened from a page of the gallery, and lies over it. */
export default async function OpenedImage({ params, searchParams }: OpenedImageProps) {
  const viewer = await requireViewer();
  const clock = viewerClock(await headers());
  const lookedAt = await getLookedAt(viewer, (await params).id, await searchParams, clock);
  if (!lookedAt) return <MissingPicture />;
  return <GalleryViewer lookedAt={lookedAt} />;
}
