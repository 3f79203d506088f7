import type { Recipe } from '#lib/compose/recipe';
import type { StoredPicture } from '#lib/generations/generation';

/** A picture as the gallery shows it in a row. */
export interface GalleryImage extends StoredPicture {
  readonly id: string;
  readonly prompt: string;
  readonly provider: 'demo' | 'seedream';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface GalleryPage {
  readonly images: readonly GalleryImage[];
  /** The `before` of the next, older page, or null at the end. */
  readonly older: string | null;
}

/** A picture at its own address, with all that is known of how it was made. */
export interface ImageDetail extends GalleryImage {
  readonly generationId: string;
  readonly recipe: Recipe;
  /** From 0, in the order of the answer. */
  readonly position: number;
  /** Pictures the answer held, this one included. */
  readonly imagesInSet: number;
  /** From dispatch to answer; null where a restart came between. */
  readonly durationMs: number | null;
  /** Neighbours in the gallery's order; null at either end. */
  readonly newerId: string | null;
  readonly olderId: string | null;
}

/** How many pictures a page of the gallery has. */
export const galleryPageSize = 60;
