import { useId } from 'react';
import { TextField } from '#components/ui/text-field';

interface FolderFieldProps {
  /** As typed. */
  readonly folder: string;
  /** The paths of those that there are. */
  readonly folders: readonly string[];
  readonly problem?: string | undefined;
  onType(folder: string): void;
}

/** Where an entry lies: a folder that is there, or one that is made by being named. */
export function FolderField({ folder, folders, problem, onType }: FolderFieldProps) {
  const id = useId();
  return (
    <>
      <TextField
        label="Folder"
        hint="Such as Posters, or Posters/Events for a folder in it. Empty for none."
        value={folder}
        list={id}
        problem={problem}
        onType={onType}
      />
      <datalist id={id}>
        {folders.map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
    </>
  );
}
