'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import { GalleryGrid } from '#components/gallery/grid/gallery-grid';
import { type Density, fromSearchParams } from '#lib/gallery/gallery-address';
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

/** The density as it was last said: by the address, as long as it is the gallery's own, or by the server. */
function useDensity(served: Density): Density {
  const params = useSearchParams();
  const isGallery = usePathname() === '/gallery';
  const said = params.get('density');
  const [last, setLast] = useState(() => ({ said, served, density: served }));
  if (!isGallery || (last.said === said && last.served === served)) return last.density;
  const density = last.said === said ? served : fromSearchParams(params).density;
  setLast({ said, served, density });
  return density;
}
