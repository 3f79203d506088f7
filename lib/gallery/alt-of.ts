import type { GalleryImage } from '#lib/gallery/gallery-image';
import { alternativeText } from '#lib/generations/alternative-text';

/** The text that stands for a picture: what a person wrote, or its prompt; never empty. */
export function altOf({ alt, prompt }: Pick<GalleryImage, 'alt' | 'prompt'>): string {
  return alt || alternativeText(prompt) || 'Image without a description';
}
