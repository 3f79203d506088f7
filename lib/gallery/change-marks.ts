import type { ImageChange } from '#lib/gallery/image-change';

/** What a person says of a picture in a single value, as its row, its page and every list have it. */
export interface PictureMarks {
  /** Stars, 1 to 5. */
  readonly rating: number | null;
  readonly isFavourite: boolean;
  readonly note: string | null;
  /** The alternative text. */
  readonly alt: string | null;
}

export type MarkChange = Extract<ImageChange, { kind: 'rate' | 'favour' | 'note' | 'describe' }>;

/** The marks that a change leaves on a picture. A text without a character is none. */
export function markedBy(change: MarkChange): Partial<PictureMarks> {
  switch (change.kind) {
    case 'rate':
      return { rating: change.rating };
    case 'favour':
      return { isFavourite: change.isFavourite };
    case 'note':
      return { note: change.note || null };
    case 'describe':
      return { alt: change.alt || null };
  }
}
