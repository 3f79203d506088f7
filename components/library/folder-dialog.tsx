'use client';

import { type FormEvent, useId, useState } from 'react';
import { FolderField } from '#components/library/folder-field';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
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
  const id = useId();
  const [folder, setFolder] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const parsed = FolderPath.safeParse(folder);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? null);
    setPending(true);
    const refusal = await onSubmit(parsed.data);
    setPending(false);
    setProblem(refusal);
    if (refusal === null) onClose();
  };
  return (
    <Dialog
      title={title}
      {...(description !== undefined && { description })}
      holdsWords={folder !== initial}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={id}
            look="primary"
            aria-disabled={isPending || undefined}
            className="aria-disabled:opacity-50"
          >
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void send(event)}>
        <FolderField
          folder={folder}
          folders={folders}
          problem={problem ?? undefined}
          onType={setFolder}
        />
      </form>
    </Dialog>
  );
}
