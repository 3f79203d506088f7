import { createStore, type StoreApi } from 'zustand/vanilla';
import { fitted, type Zoom } from '#lib/gallery/zoom';

export interface ZoomLinkState {
  readonly zoom: Zoom;
  /** Whether it gets there in a moment rather than at once. */
  readonly isGliding: boolean;
  /** Follows a finger or a pointer. */
  follow(zoom: Zoom): void;
  /** Answers a press or a key. */
  glide(zoom: Zoom): void;
}

/** What pictures that are looked at together have in common: the part that is seen. */
export type ZoomLink = StoreApi<ZoomLinkState>;

export function createZoomLink(): ZoomLink {
  return createStore<ZoomLinkState>((set) => ({
    zoom: fitted,
    isGliding: false,
    follow: (zoom) => set({ zoom, isGliding: false }),
    glide: (zoom) => set({ zoom, isGliding: true }),
  }));
}
