import type { GalleryImage } from '#lib/gallery/gallery-image';
import type { StoredPicture } from '#lib/generations/generation';

export const collectionNameMaxCharacters = 120;
/** How deep collections may lie in each other; one at the top is of depth 1. */
export const collectionDepthMax = 8;

/** A collection by its name and its place: enough to lead to it, and to say where another can lie. */
export interface NamedCollection {
  readonly id: string;
  readonly name: string;
  /** The collection it lies in; null at the top. */
  readonly parentId: string | null;
}

/** A named, ordered set of images, as pictures are put into it. */
export interface FiledCollection extends NamedCollection {
  /** Its own pictures; those in the trash do not count. */
  readonly images: number;
  /** The picture that was chosen to stand for it, or its first; null where it has none. */
  readonly cover: CollectionCover | null;
  /** The name of its owner, where it is somebody else's. */
  readonly sharedBy?: string;
}

/** The same, as lists of collections show it. */
export interface Collection extends FiledCollection {
  /** Its own and those of all that lie in it, each counted once. */
  readonly imagesBelow: number;
}

export interface CollectionCover extends StoredPicture {
  readonly id: string;
}

/** A run of a collection's pictures, in the order that a person gave them. */
export interface CollectionRun {
  readonly images: readonly CollectionImage[];
  /** The place behind these, or null at the end. */
  readonly next: string | null;
}

export interface CollectionImage extends GalleryImage {
  /** The name of whoever put it there; null where it is the viewer's own. */
  readonly by: string | null;
}

export type CollectionFailure =
  /** It, or what it was to be put into, is gone. */
  | { readonly code: 'not-found' }
  /** Beside it there is another one of this name. */
  | { readonly code: 'taken' }
  /** It would lie in itself. */
  | { readonly code: 'loop' }
  | { readonly code: 'too-deep' };

/** Why a collection was not changed, in words. @param failure undefined where there was no answer at all */
export function collectionFailureWords(failure: CollectionFailure | undefined): string {
  switch (failure?.code) {
    case 'not-found':
      return 'That collection is gone. Load the page again to see what is there.';
    case 'taken':
      return 'There is a collection of this name here already. Choose another name.';
    case 'loop':
      return 'A collection cannot lie in itself.';
    case 'too-deep':
      return `Collections lie at most ${collectionDepthMax} deep in each other.`;
    case undefined:
      return 'The studio did not answer. Try again.';
  }
}
