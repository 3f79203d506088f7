'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FieldLabel } from '#components/ui/field-label';
import { altMaxCharacters, noteMaxCharacters } from '#lib/gallery/image-change-rules';
import { countLabel } from '#lib/generations/count';

const fields = {
  note: { label: 'Note', max: noteMaxCharacters },
  describe: { label: 'Alternative text', max: altMaxCharacters },
} as const;

interface WordsDialogProps {
  readonly kind: keyof typeof fields;
  /** How many pictures get the words. */
  readonly count: number;
  /** @param text null takes away what is there */
  onSave(text: string | null): void;
  onClose(): void;
}

/** The same words for many pictures at once. */
export function WordsDialog({ kind, count, onSave, onClose }: WordsDialogProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const { label, max } = fields[kind];
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(text.trim() || null);
    onClose();
  };
  return (
    <Dialog
      title={`${label} for ${countLabel(count, 'image')}`}
      holdsWords={text !== ''}
      initialFocus={field}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={`${id}-form`}>
            Save
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} onSubmit={save}>
        <FieldLabel htmlFor={id} label={label} />
        <textarea
          ref={field}
          id={id}
          rows={3}
          autoComplete="off"
          maxLength={max}
          aria-describedby={`${id}-use`}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="field-focus field-sizing-content max-h-60 min-h-20 w-full resize-none rounded border border-line bg-sunken px-2.5 py-1.5 outline-none hover:border-line-strong"
        />
        <p id={`${id}-use`} className="mt-1.5 text-pretty text-text-3 text-xs">
          It takes the place of what the images have now. Left empty, that is removed.
        </p>
      </form>
    </Dialog>
  );
}
