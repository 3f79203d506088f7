import type { RefObject } from 'react';
import { FolderField } from '#components/library/folder-field';
import { TextField } from '#components/ui/text-field';
import type { EntryForm, FormProblem } from '#lib/library/entry-form';
import { nameMaxCharacters } from '#lib/library/library-name';

interface EntryFieldsProps {
  readonly form: EntryForm;
  readonly nameField: RefObject<HTMLInputElement | null>;
  /** The paths of all folders. */
  readonly folders: readonly string[];
  readonly problem: FormProblem | null;
  onChange(part: Partial<EntryForm>): void;
}

/** What every entry has: what it is called, where it lies and what it is about. */
export function EntryFields({ form, nameField, folders, problem, onChange }: EntryFieldsProps) {
  const problemOf = (field: FormProblem['field']) =>
    problem?.field === field ? problem.message : undefined;
  return (
    <>
      <TextField
        ref={nameField}
        label="Name"
        value={form.name}
        maxLength={nameMaxCharacters}
        problem={problemOf('name')}
        onType={(name) => onChange({ name })}
      />
      <FolderField
        folder={form.folder}
        folders={folders}
        problem={problemOf('folder')}
        onType={(folder) => onChange({ folder })}
      />
      <TextField
        label="Tags"
        hint="With commas between them."
        value={form.tags}
        problem={problemOf('tags')}
        onType={(tags) => onChange({ tags })}
      />
    </>
  );
}
