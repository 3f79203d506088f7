import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { GalleryViewer } from '#components/gallery/gallery-viewer';
import { requireViewer } from '#lib/accounts/viewer';
import { findImage, getLookedAt } from '#lib/gallery/looked-at';
import { viewerClock } from '#lib/gallery/viewer-clock';
import { shortened } from '#lib/generations/alternative-text';
import type { SearchParams } from '#lib/search-params';

interface ImagePageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ImagePageProps): Promise<Metadata> {
  const image = await findImage(await requireViewer(), (await params).id);
  return { title: image ? shortened(image.prompt, 60) || 'Image' : 'Not found' };
}

export default async function ImagePage({ params, searchParams }: ImagePageProps) {
  const viewer = await requireViewer();
  const clock = viewerClock(await headers());
  const lookedAt = await getLookedAt(viewer, (await params).id, await searchParams, clock);
  if (!lookedAt) notFound();
  return <GalleryViewer lookedAt={lookedAt} />;
}
