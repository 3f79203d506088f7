import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ImageViewer } from '#components/image/image-viewer';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { requireViewer } from '#lib/accounts/viewer';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import { listNeighbours } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { viewerClock } from '#lib/gallery/viewer-clock';
import { shortened } from '#lib/generations/alternative-text';

interface ImagePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Read once for the title and the page. */
const findImage = cache(async (id: string) => getImageDetail(await requireViewer(), id));

export async function generateMetadata({ params }: ImagePageProps): Promise<Metadata> {
  const image = await findImage((await params).id);
  return { title: image ? shortened(image.prompt, 60) : 'Not found' };
}

export default async function ImagePage({ params }: ImagePageProps) {
  const image = await findImage((await params).id);
  if (!image) notFound();
  const view = { ...defaultGalleryState, ...viewerClock(await headers()) };
  const neighbours = await listNeighbours(await requireViewer(), view, { id: image.id, each: 4 });
  return <ImageViewer image={image} neighbours={neighbours} priceUsd={getStudioFacts().priceUsd} />;
}
