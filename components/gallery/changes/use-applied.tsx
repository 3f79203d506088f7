import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  type Applied,
  applied,
  imageOverrides,
  type Overridable,
} from '#lib/gallery/image-overrides';

/** A picture as it is with what this page has changed of it. */
export function useApplied<Image extends Overridable>(image: Image): Applied<Image> {
  const override = useStore(imageOverrides, ({ overrides }) => overrides.get(image.id));
  return useMemo(() => applied(image, override), [image, override]);
}

/** The same for a list; pictures in the trash are among them, and say so. */
export function useAllApplied<Image extends Overridable>(
  images: readonly Image[],
): Array<Applied<Image>> {
  const overrides = useStore(imageOverrides, (state) => state.overrides);
  return useMemo(
    () => images.map((image) => applied(image, overrides.get(image.id))),
    [images, overrides],
  );
}
