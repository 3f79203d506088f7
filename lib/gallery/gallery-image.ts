import type { Recipe } from '#lib/compose/recipe';
import type { CarriedRecipe } from '#lib/gallery/carried-recipe';
import type { StoredPicture } from '#lib/generations/generation';
import type { PictureSource } from '#lib/generations/picture-source';
import type { PaletteColour } from '#lib/platform/pixels/palette';

/** A picture as the gallery shows it in a row. */
export interface GalleryImage extends StoredPicture {
  readonly id: string;
  /** Empty for an imported picture whose file says nothing. */
  readonly prompt: string;
  /** The alternative text that a person wrote, in place of the prompt. */
  readonly alt: string | null;
  readonly source: PictureSource;
  /** Stars, 1 to 5. */
  readonly rating: number | null;
  readonly isFavourite: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** A run of the gallery's order. */
export interface GalleryPage {
  readonly images: readonly GalleryImage[];
  /** The place before these, to page back from; null at the beginning. */
  readonly previous: string | null;
  /** The place behind these, to go on from; null at the end. */
  readonly next: string | null;
  /** Words that nothing was found for, and those that were looked for instead. */
  readonly mended: readonly MendedWord[];
}

export interface MendedWord {
  readonly typed: string;
  readonly instead: string;
}

/** A day of the gallery as the scrubber needs it. */
export interface GalleryDay {
  /** `2026-11-23`, by the viewer's calendar. */
  readonly day: string;
  readonly images: number;
  /** The sum of width over height: how many rows they fill. */
  readonly ratios: number;
}

export interface GalleryOverview {
  /** In the order of the gallery. */
  readonly days: readonly GalleryDay[];
  readonly images: number;
  /** Whether there are more pictures than were counted. */
  readonly isCapped: boolean;
}

/** A picture at its own address, with all that is known of how it was made. */
export interface ImageDetail extends GalleryImage {
  /** Null for an imported picture. */
  readonly generationId: string | null;
  /** Null for an imported picture that did not bring all of it along. */
  readonly recipe: Recipe | null;
  /** Of an imported picture, what its file said of how it was made; null where it said nothing. */
  readonly carried: CarriedRecipe | null;
  /** From 0, in the order of the answer. */
  readonly position: number;
  /** Pictures the answer held, this one included. */
  readonly imagesInSet: number;
  /** From dispatch to answer; null where a restart came between. */
  readonly durationMs: number | null;
  /** The estimate of its time for one picture; null where the ledger of the viewer's own has none. */
  readonly priceUsd: number | null;
  readonly palette: readonly PaletteColour[];
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly collections: readonly CollectionName[];
  /** ISO 8601: in the trash since; null when it is not there. */
  readonly trashedAt: string | null;
  /** Of an imported picture: the name of its file. */
  readonly fileName: string | null;
  /** Of somebody else's picture, how it comes to be seen; null for the viewer's own. */
  readonly shared: SharedBy | null;
}

export interface SharedBy {
  /** The name of whoever's it is. */
  readonly by: string;
  readonly collection: CollectionName;
}

export interface CollectionName {
  readonly id: string;
  readonly name: string;
}

/** The pictures around one in the order and the search that it is looked at in. */
export interface Neighbours {
  /** Nearest last. */
  readonly before: readonly GalleryImage[];
  /** Nearest first. */
  readonly after: readonly GalleryImage[];
}

/** How many pictures a page of the gallery has. */
export const galleryPageSize = 100;
