'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { FieldLabel } from '#components/ui/field-label';

interface SavedTextProps {
  readonly label: string;
  /** Beside the label. */
  readonly hint?: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly maxCharacters: number;
  readonly rows: number;
  /** @param text trimmed; null where nothing is left */
  onSave(text: string | null): void;
}

/** A text that is saved when the field is left; Escape brings back what is saved. */
export function SavedText(props: SavedTextProps) {
  const { label, hint, value, placeholder, maxCharacters, rows, onSave } = props;
  const id = useId();
  /** Null while nobody types: what is saved is shown, however it changes. */
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const text = typed?.trim() || null;
    setTyped(null);
    if (typed !== null && text !== value) onSave(text);
  };
  const restore = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === null || typed === (value ?? '')) return;
    // It is this text that is left, and not the viewer around it.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    setTyped(value ?? '');
  };
  return (
    <div>
      <FieldLabel htmlFor={id} label={label}>
        {hint}
      </FieldLabel>
      <textarea
        id={id}
        rows={rows}
        maxLength={maxCharacters}
        placeholder={placeholder}
        value={typed ?? value ?? ''}
        onFocus={() => setTyped(value ?? '')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={restore}
        className="field-sizing-content max-h-60 w-full resize-none rounded-md border border-line bg-sunken px-2.5 py-2 outline-none field-focus hover:border-line-strong focus:border-accent"
      />
    </div>
  );
}
