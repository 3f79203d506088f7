import type { LoadedRun } from '#lib/gallery/loaded-run';
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

let kept: KeptGallery | null = null;

export function keepGallery(gallery: KeptGallery): void {
  kept = gallery;
}

/** What was kept of this search at this place; null on the server, and for any other. */
export function keptGallery(params: string): KeptGallery | null {
  if (typeof window === 'undefined' || kept?.params !== params) return null;
  const at = new URLSearchParams(window.location.search).get('at');
  return kept.at === at ? kept : null;
}
