import type { ReactNode } from 'react';
import { GalleryFrame } from '#components/gallery/gallery-frame';
import { requireViewer } from '#lib/accounts/viewer';

interface PicturesLayoutProps {
  readonly children: ReactNode;
  readonly viewer: ReactNode;
}

export default async function PicturesLayout({ children, viewer }: PicturesLayoutProps) {
  // Asked here as well as by each page: what is shown while a page loads is an answer already.
  await requireViewer();
  return <GalleryFrame viewer={viewer}>{children}</GalleryFrame>;
}
