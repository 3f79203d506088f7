import { SavedText } from '#components/gallery/marks/saved-text';
import { noteMaxCharacters } from '#lib/gallery/image-change';

interface NoteFieldProps {
  readonly note: string | null;
  onSave(note: string | null): void;
}

/** What a person wants to remember of a picture; it is searched. */
export function NoteField({ note, onSave }: NoteFieldProps) {
  return (
    <SavedText
      label="Note"
      value={note}
      placeholder="Only for you, found by the search"
      maxCharacters={noteMaxCharacters}
      rows={2}
      onSave={onSave}
    />
  );
}
