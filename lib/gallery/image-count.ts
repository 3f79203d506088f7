import type { GalleryOverview } from '#lib/gallery/gallery-image';
import { countLabel } from '#lib/generations/count';

/** How many pictures there are of a search. */
export type ImageCount = Pick<GalleryOverview, 'images' | 'isCapped'>;

/** `1,284 images`, or `More than 10,000 images` where no more were counted. */
export function imageCountLabel({ images, isCapped }: ImageCount): string {
  const label = countLabel(images, 'image');
  return isCapped ? `More than ${label}` : label;
}
