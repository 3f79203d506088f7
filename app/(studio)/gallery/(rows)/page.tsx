import type { Metadata } from 'next';
import { Gallery } from '#components/gallery/gallery';
import { requireViewer } from '#lib/accounts/viewer';
import { listGallery } from '#lib/gallery/gallery-page';

export const metadata: Metadata = { title: 'Gallery' };

interface GalleryPageProps {
  readonly searchParams: Promise<{ readonly before?: string | string[] }>;
}

export default async function GalleryPage({ searchParams }: GalleryPageProps) {
  const viewer = await requireViewer();
  const { before } = await searchParams;
  const from = typeof before === 'string' ? before : null;
  const page = await listGallery(viewer, { before: from });
  return (
    <Gallery
      page={page}
      isOlderPage={from !== null}
      // The studio stands on its person's own machine, so its days are theirs.
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      now={Date.now()}
    />
  );
}
