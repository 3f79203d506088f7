import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  type Applied,
  applied,
  type Overridable,
  overrideStore,
} from '#lib/gallery/image-overrides';

/** A picture as it is with what this page has changed of it. */
export function useApplied<Image extends Overridable>(image: Image): Applied<Image> {
  const state = useStore(overrideStore);
  return useMemo(() => applied(state, image), [state, image]);
}

/** The same for a list; pictures in the trash are among them, and say so. */
export function useAllApplied<Image extends Overridable>(
  images: readonly Image[],
): Array<Applied<Image>> {
  const state = useStore(overrideStore);
  return useMemo(() => images.map((image) => applied(state, image)), [state, images]);
}
