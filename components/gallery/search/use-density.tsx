import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { galleryStateOf } from '#lib/gallery/density-cookie';
import type { Density } from '#lib/gallery/gallery-address';

/**
 * How large pictures are shown: as the address says, and as was chosen last where it says nothing. It
 * stays as it is while another page lies over the gallery.
 */
export function useDensity(initial: Density): Density {
  const params = useSearchParams();
  const path = usePathname();
  const [density, setDensity] = useState(initial);
  const isHere = path === '/gallery' && typeof document !== 'undefined';
  const said = isHere ? galleryStateOf(params, document.cookie).density : density;
  if (said !== density) setDensity(said);
  return said;
}
