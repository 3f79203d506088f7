import type { SentKind } from '#lib/references/file-kind';
import type { PictureFacts } from '#lib/references/picture-facts';

/** In pixels of the upright picture, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person may decide when a file is mended; every null leaves it to the studio. */
export interface MendChoices {
  /** Only for a shape beyond the limit. Left to the studio, nothing is cut off: it is padded. */
  readonly shape:
    | { readonly method: 'crop'; readonly box: Box }
    /** A colour as `#rrggbb`; null takes it from the edges of the picture. */
    | { readonly method: 'pad'; readonly colour: string | null }
    | null;
  /** What to send it as. Left to the studio, a JPEG stays a JPEG and a PNG a PNG. */
  readonly kind: SentKind | null;
}

export const leaveItToTheStudio: MendChoices = { shape: null, kind: null };

/** A lawful reference made in the browser, not yet on the server. */
export interface Mended {
  readonly blob: Blob;
  /** Read from the bytes of `blob`; `findingsOf` has nothing to say of them. */
  readonly facts: PictureFacts;
  /** What was done, a few words each with its numbers: `Scaled from 10 328 × 7760 to 6920 × 5199`. */
  readonly steps: readonly string[];
}

/** The same picture, whatever its shape and weight, as one of the two kinds that everything reads. */
export interface Converted {
  readonly blob: Blob;
  readonly kind: SentKind;
}

export type MendProblem = {
  /** `damaged`: it cannot be decoded. `unreadable`: this browser has no decoder for it or no memory. */
  readonly code: 'damaged' | 'unreadable' | 'canceled';
  readonly message: string;
};
