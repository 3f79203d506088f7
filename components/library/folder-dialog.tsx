'use client';

import { useState } from 'react';
import { FolderField } from '#components/library/folder-field';
import { FormDialog } from '#components/ui/form-dialog';
import { FolderPath } from '#lib/library/folder';

interface FolderDialogProps {
  readonly title: string;
  readonly description?: string;
  readonly initial: string;
  /** What the button that ends it says. */
  readonly submit: string;
  /** The paths of those that there are. */
  readonly folders: readonly string[];
  /** @returns why the folder was not taken, in words, or null when it was */
  onSubmit(folder: string): Promise<string | null>;
  onClose(): void;
}

/** Asks for a folder, and stays until it is one that can be taken. */
export function FolderDialog(props: FolderDialogProps) {
  const { title, description, initial, submit, folders, onSubmit, onClose } = props;
  const [folder, setFolder] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    const parsed = FolderPath.safeParse(folder);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? null);
    const refusal = await onSubmit(parsed.data);
    setProblem(refusal);
    if (refusal === null) onClose();
  };
  return (
    <FormDialog
      title={title}
      description={description}
      submit={submit}
      holdsWords={folder !== initial}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <FolderField
        folder={folder}
        folders={folders}
        problem={problem ?? undefined}
        onType={setFolder}
      />
    </FormDialog>
  );
}
