'use client';

import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import { GalleryGrid } from '#components/gallery/grid/gallery-grid';
import { useDensity } from '#components/gallery/search/use-density';
import type { Density } from '#lib/gallery/gallery-address';
import type { GalleryStart } from './grid/use-gallery.ts';

interface GalleryScreenProps {
  readonly start: GalleryStart;
  readonly density: Density;
}

/** The grid with what it takes to change pictures in it. */
export function GalleryScreen({ start, density }: GalleryScreenProps) {
  const { change } = useImageChanges();
  return <GalleryGrid start={start} density={useDensity(density)} change={change} />;
}
