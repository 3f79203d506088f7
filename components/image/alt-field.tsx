'use client';

import { useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { altMaxCharacters } from '#lib/gallery/image-change-rules';
import { alternativeText } from '#lib/generations/alternative-text';
import { useMarks } from './use-marks.ts';
import { useSavedText } from './use-saved-text.ts';

/** The text that stands for a picture where it is not seen. */
export function AltField({ image: loaded }: { readonly image: ImageDetail }) {
  const id = useId();
  const { image, change } = useMarks(loaded);
  const { prompt, position, imagesInSet } = image;
  const { text, ...field } = useSavedText(
    image.alt,
    (alt) => void change({ kind: 'describe', alt }),
  );
  return (
    <div>
      <FieldLabel htmlFor={id} label="Alternative text" />
      <textarea
        id={id}
        rows={2}
        autoComplete="off"
        maxLength={altMaxCharacters}
        aria-describedby={`${id}-use`}
        placeholder={alternativeText(prompt, position, imagesInSet)}
        value={text}
        {...field}
        className="field-focus field-sizing-content max-h-60 min-h-14 w-full resize-none rounded border border-line bg-sunken px-2.5 py-1.5 outline-none hover:border-line-strong"
      />
      <p id={`${id}-use`} className="mt-1.5 text-pretty text-text-3 text-xs">
        What is to be seen, for those who have it read out and for pages that show the picture. Left
        empty, the prompt stands for it.
      </p>
    </div>
  );
}
