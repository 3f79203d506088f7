'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { GalleryGrid } from '#components/gallery/grid/gallery-grid';
import { Toasts } from '#components/references/toasts';
import { type Density, fromSearchParams } from '#lib/gallery/gallery-address';
import { useImageChanges } from './changes/use-image-changes.ts';
import type { GalleryStart } from './grid/use-gallery.ts';

interface GalleryScreenProps {
  readonly start: GalleryStart;
  readonly density: Density;
}

/** The grid with what it takes to change pictures in it. */
export function GalleryScreen({ start, density }: GalleryScreenProps) {
  const { change } = useImageChanges();
  return (
    <>
      <GalleryGrid start={start} density={useDensity(density)} change={change} />
      <Toasts />
    </>
  );
}

/** The density that the address says, as long as the address is the gallery's own. */
function useDensity(initial: Density): Density {
  const params = useSearchParams();
  const path = usePathname();
  const [density, setDensity] = useState(initial);
  const said = path === '/gallery' ? fromSearchParams(params).density : density;
  if (said !== density) setDensity(said);
  return said;
}
