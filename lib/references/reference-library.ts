import type { KeptOriginal, KeptReference } from '#lib/references/kept-reference';

/** A reference as the library shows it: with where it was used. */
export interface LibraryReference extends KeptReference {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** How many generations were asked for with it. */
  readonly uses: number;
  /** The newest of them; `imageId` is its first picture, or null where none was kept. */
  readonly lastUse: {
    readonly generationId: string;
    readonly prompt: string;
    readonly imageId: string | null;
  } | null;
}

export interface LibraryPage {
  readonly references: readonly LibraryReference[];
  /** The `before` of the next, older page, or null at the end. */
  readonly older: string | null;
}

/** What is known of references and originals that a draft names by their keys. */
export interface Lookup {
  readonly references: readonly KeptReference[];
  readonly originals: readonly KeptOriginal[];
}
