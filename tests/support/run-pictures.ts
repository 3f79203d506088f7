import fc from 'fast-check';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { tileRatio } from '#lib/gallery/tile-ratio';

/** An image of the gallery, the later the lower its number. */
export function imageOf(number: number, width = 1600, height = 1000, day = 1): GalleryImage {
  const end = String(number).padStart(12, '0');
  return {
    id: `01970000-0000-7000-8000-${end}`,
    width,
    height,
    sizeBytes: 1,
    mediaType: 'image/jpeg',
    placeholder: '',
    prompt: `Picture ${number}`,
    alt: null,
    source: 'demo',
    rating: null,
    isFavourite: false,
    createdAt: `2026-05-${String(Math.max(1, 28 - day)).padStart(2, '0')}T12:00:00.000Z`,
  };
}

export function pictureOf(image: GalleryImage, startsRow = false): RunPicture {
  const { id, createdAt } = image;
  return { id, image, ratio: tileRatio(image), day: createdAt.slice(0, 10), startsRow };
}

/** Pictures of all shapes over some days, the newest first. */
export const anyPictures: fc.Arbitrary<RunPicture[]> = fc
  .array(
    fc.record({
      width: fc.integer({ min: 100, max: 4000 }),
      height: fc.integer({ min: 100, max: 4000 }),
      isNewDay: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((shapes) => {
    let day = 0;
    return shapes.map(({ width, height, isNewDay }, number) => {
      if (isNewDay && number % 4 === 0) day += 1;
      return pictureOf(imageOf(number, width, height, Math.min(day, 26)));
    });
  });

export const anyWidth = fc.integer({ min: 320, max: 3800 });
export const anyTarget = fc.integer({ min: 60, max: 500 });
