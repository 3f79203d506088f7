'use client';

import { viewerTitleId } from '#components/image/viewer-form';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { alternativeText } from '#lib/generations/alternative-text';
import { useMarks } from './use-marks.ts';

/** What the picture is called by: the text that stands for it. */
export function ViewerTitle({ image: loaded }: { readonly image: ImageDetail }) {
  const { image } = useMarks(loaded);
  const { alt, prompt, position, imagesInSet } = image;
  return (
    <h1 id={viewerTitleId} className="sr-only">
      {(alt ?? alternativeText(prompt, position, imagesInSet)) || 'Picture without a text'}
    </h1>
  );
}
