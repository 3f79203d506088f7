import type { EmbeddedSource } from '#lib/gallery/embedded/embedded-recipe';

/** What became of a picture that was handed to the gallery. */
export interface ImportedPicture {
  readonly imageId: string;
  /** `here` and `trashed`: the same bytes were in the gallery or in its trash already. */
  readonly state: 'kept' | 'here' | 'trashed';
  /** Which program's recipe it carried; null for none. */
  readonly tool: EmbeddedSource | null;
}

/** Why a picture was not taken. */
export interface ImportFailure {
  readonly code:
    | 'invalid'
    | 'not-a-picture'
    | 'format'
    | 'damaged'
    | 'too-large'
    | 'over-limit'
    | 'incomplete'
    | 'disk-full';
  /** For the person: what is wrong and what to do. */
  readonly message: string;
}

/** Where files are handed in, one a request; asked, it answers with {@link ImportLimits}. */
export const importAddress = '/api/images/import';

export interface ImportLimits {
  /** What one file may weigh, in bytes. */
  readonly maxBytes: number;
}
