import type { ReactNode } from 'react';
import { GalleryFrame } from '#components/gallery/gallery-frame';

interface GalleryLayoutProps {
  readonly children: ReactNode;
  readonly viewer: ReactNode;
}

export default function GalleryLayout({ children, viewer }: GalleryLayoutProps) {
  return <GalleryFrame viewer={viewer}>{children}</GalleryFrame>;
}
