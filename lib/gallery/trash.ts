import type { GalleryImage } from '#lib/gallery/gallery-image';

/** A picture in the trash. */
export interface TrashedImage extends GalleryImage {
  /** ISO 8601, UTC: in the trash since. */
  readonly trashedAt: string;
}

/** A run of the trash, what came last first. */
export interface TrashPage {
  readonly images: readonly TrashedImage[];
  /** The place behind these, or null at the end. */
  readonly next: string | null;
  /** How many there are in all. */
  readonly total: number;
  /** For how many days they are kept. */
  readonly keptDays: number;
}

const dayMs = 86_400_000;

/**
 * How long a picture still stays in the trash: `12 days left`.
 *
 * @param now milliseconds since 1970
 */
export function keptWords(trashedAt: string, keptDays: number, now: number): string {
  const leftMs = Date.parse(trashedAt) + keptDays * dayMs - now;
  // One that came after the page was made is not kept for longer than any.
  const days = Math.min(keptDays, Math.ceil(leftMs / dayMs));
  if (days <= 0) return 'Deleted soon';
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** A place in the trash, as a page says it: when the last picture came, and which it was. */
export function writeTrashPlace({ trashedAt, id }: Pick<TrashedImage, 'trashedAt' | 'id'>): string {
  return `${Date.parse(trashedAt)}~${id}`;
}
