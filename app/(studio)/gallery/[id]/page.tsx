import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ImageViewer } from '#components/image/image-viewer';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { requireViewer } from '#lib/accounts/viewer';
import { getImageDetail } from '#lib/gallery/gallery-page';
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
  return <ImageViewer image={image} priceUsd={getStudioFacts().priceUsd} />;
}
