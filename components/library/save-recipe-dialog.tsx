'use client';

import { useRef, useState } from 'react';
import { EntryFields } from '#components/library/entry-fields';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { Dialog } from '#components/ui/dialog';
import { FormDialog } from '#components/ui/form-dialog';
import { heardFrom } from '#lib/ask-action';
import { createEntry } from '#lib/library/actions';
import type { EntryForm } from '#lib/library/entry-form';
import { draftFacts } from '#lib/library/kind-words';
import { libraryFailureWords } from '#lib/library/library-failure';
import { libraryPage } from '#lib/library/library-view';
import { useEntryForm } from './use-entry-form.ts';
import { useFolders } from './use-folders.ts';

interface SaveRecipeDialogProps {
  /** The recipe, and what it is called at first. */
  readonly initial: EntryForm;
  onClose(): void;
}

/** Keeps a recipe that is at hand: what it is called and where it lies is all that is asked. */
export function SaveRecipeDialog({ initial, onClose }: SaveRecipeDialogProps) {
  const name = useRef<HTMLInputElement>(null);
  const folders = useFolders();
  /** What it is called in the library, once it is there. */
  const [saved, setSaved] = useState<string | null>(null);
  const { form, isChanged, problem, refusal, advice, change, send } = useEntryForm(
    initial,
    async (entry) => {
      const made = await heardFrom(createEntry(entry), libraryFailureWords);
      if (made.ok) setSaved(entry.name);
      return made.ok ? null : made.failure;
    },
  );
  if (saved !== null) return <Saved name={saved} onClose={onClose} />;
  return (
    <FormDialog
      title="Save to library"
      description="As a recipe, to be used again and again."
      submit="Save"
      holdsWords={isChanged}
      initialFocus={name}
      problem={problem ?? refusal}
      advice={advice}
      onSubmit={send}
      onClose={onClose}
    >
      <div className="grid gap-1 rounded-md bg-sunken px-3 py-2.5">
        <p className="wrap-anywhere line-clamp-3 text-text-2">{form.draft.prompt}</p>
        <p className="text-text-3 text-xs tabular-nums">{draftFacts(form.draft)}</p>
      </div>
      <EntryFields
        form={form}
        nameField={name}
        folders={folders}
        problem={problem}
        onChange={change}
      />
    </FormDialog>
  );
}

function Saved({ name, onClose }: { readonly name: string; onClose(): void }) {
  return (
    <Dialog
      title="Save to library"
      onClose={onClose}
      footer={
        <>
          <ButtonLink href={libraryPage}>Open the library</ButtonLink>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p role="status" className="wrap-anywhere">{`“${name}” is in the library.`}</p>
    </Dialog>
  );
}
