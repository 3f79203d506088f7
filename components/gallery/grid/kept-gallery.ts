import type { LoadedRun } from '#lib/gallery/loaded-run';
import { type Arrivals, arrivalsNow, hasArrivals } from './arrivals.ts';
import type { GridSize } from './use-grid-size.ts';

/** The gallery as it was left for another page: found again as it was, without asking for it anew. */
export interface KeptGallery {
  /** The search, as the parameters of its address. */
  readonly params: string;
  /** The place that the address says. */
  readonly at: string | null;
  readonly run: LoadedRun;
  readonly size: GridSize;
  /** Where its rows begin and where the window was, in CSS pixels from the top of the grid. */
  readonly top: number;
  readonly y: number;
}

let kept: (KeptGallery & { readonly arrivals: Arrivals }) | null = null;

export function keepGallery(gallery: KeptGallery): void {
  kept = { ...gallery, arrivals: arrivalsNow() };
}

interface FoundGallery {
  /** Null on the server, for another search or place than was kept, and for what is not all any more. */
  readonly kept: KeptGallery | null;
  /** Whether pictures have come since it was left: a page that is come back to is older than that. */
  readonly isOld: boolean;
}

/** What was kept of this search at this place. */
export function findGallery(params: string): FoundGallery {
  if (typeof window === 'undefined' || kept?.params !== params) return { kept: null, isOld: false };
  if (hasArrivals(kept.arrivals, kept.run)) return { kept: null, isOld: true };
  const at = new URLSearchParams(window.location.search).get('at');
  return { kept: kept.at === at ? kept : null, isOld: false };
}
