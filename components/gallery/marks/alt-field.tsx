import { SavedText } from '#components/gallery/marks/saved-text';
import { altMaxCharacters } from '#lib/gallery/image-change';
import { alternativeText } from '#lib/generations/alternative-text';

interface AltFieldProps {
  readonly alt: string | null;
  /** What stands for the picture until somebody writes something better. */
  readonly prompt: string;
  onSave(alt: string | null): void;
}

/** What is read out in place of a picture, and goes along in its file. */
export function AltField({ alt, prompt, onSave }: AltFieldProps) {
  return (
    <SavedText
      label="Alternative text"
      hint={alt === null ? 'The prompt, until you write one' : undefined}
      value={alt}
      placeholder={alternativeText(prompt)}
      maxCharacters={altMaxCharacters}
      rows={2}
      onSave={onSave}
    />
  );
}
