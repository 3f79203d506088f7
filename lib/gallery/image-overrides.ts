import { createStore } from 'zustand/vanilla';
import type { GalleryImage } from '#lib/gallery/gallery-image';

/** What is different about a picture from what was loaded. */
export interface ImageMarks extends Partial<Pick<GalleryImage, 'rating' | 'isFavourite' | 'alt'>> {
  readonly isTrashed?: boolean;
}

/**
 * Changes that a person made to pictures that a page has loaded: shown at once, and without loading
 * the pictures again.
 */
export interface OverridesState {
  readonly overrides: ReadonlyMap<string, ImageMarks>;
  /** Shows these pictures with marks of their own from now on. */
  mark(ids: readonly string[], marks: ImageMarks): void;
  /** Shows them as they were loaded. */
  unmark(ids: readonly string[]): void;
}

export function createImageOverrides() {
  return createStore<OverridesState>((set) => ({
    overrides: new Map(),
    mark: (ids, marks) =>
      set(({ overrides }) => {
        const changed = new Map(overrides);
        for (const id of ids) changed.set(id, { ...changed.get(id), ...marks });
        return { overrides: changed };
      }),
    unmark: (ids) =>
      set(({ overrides }) => {
        const changed = new Map(overrides);
        for (const id of ids) changed.delete(id);
        return { overrides: changed };
      }),
  }));
}

/** One for the page. */
export const imageOverrides = createImageOverrides();
