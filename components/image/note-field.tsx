'use client';

import { useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { noteMaxCharacters } from '#lib/gallery/image-change-rules';
import { useMarks } from './use-marks.ts';
import { useSavedText } from './use-saved-text.ts';

/** What a person wants to remember about a picture. */
export function NoteField({ image: loaded }: { readonly image: ImageDetail }) {
  const id = useId();
  const { image, change } = useMarks(loaded);
  const { text, ...field } = useSavedText(
    image.note,
    (note) => void change({ kind: 'note', note }),
  );
  return (
    <div>
      <FieldLabel htmlFor={id} label="Note" />
      <textarea
        id={id}
        rows={2}
        autoComplete="off"
        maxLength={noteMaxCharacters}
        placeholder="Only for you, and found by a search"
        value={text}
        {...field}
        className="field-focus field-sizing-content max-h-60 min-h-14 w-full resize-none rounded border border-line bg-sunken px-2.5 py-1.5 outline-none hover:border-line-strong"
      />
    </div>
  );
}
