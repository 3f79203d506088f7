'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { EntryFields } from '#components/library/entry-fields';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { Dialog } from '#components/ui/dialog';
import { heardFrom } from '#lib/ask-action';
import { createEntry } from '#lib/library/actions';
import { type EntryForm, type FormProblem, readForm } from '#lib/library/entry-form';
import { draftFacts } from '#lib/library/kind-words';
import { libraryFailureWords } from '#lib/library/library-failure';
import { libraryPage } from '#lib/library/library-view';
import { useFolders } from './use-folders.ts';

interface SaveRecipeDialogProps {
  /** The recipe, and what it is called at first. */
  readonly initial: EntryForm;
  onClose(): void;
}

/** Keeps a recipe that is at hand: what it is called and where it lies is all that is asked. */
export function SaveRecipeDialog({ initial, onClose }: SaveRecipeDialogProps) {
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const folders = useFolders();
  const [first] = useState(initial);
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  /** What it is called in the library, once it is there. */
  const [saved, setSaved] = useState<string | null>(null);
  const change = (part: Partial<EntryForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
    setRefusal(null);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const read = readForm(form);
    setProblem(read.ok ? null : read.failure);
    if (!read.ok) return;
    setPending(true);
    const made = await heardFrom(createEntry(read.value), libraryFailureWords);
    setPending(false);
    if (made.ok) setSaved(read.value.name);
    else setRefusal(made.failure);
  };
  if (saved !== null) return <Saved name={saved} onClose={onClose} />;
  const isBelow = problem !== null && !['name', 'folder', 'tags'].includes(problem.field);
  return (
    <Dialog
      title="Save to library"
      description="As a recipe, to be used again and again."
      holdsWords={form !== first}
      initialFocus={name}
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
            Save
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void send(event)} className="grid gap-5">
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
        <Advice
          id={`${id}-problem`}
          tone="warn"
          message={refusal ?? (isBelow ? problem.message : null)}
        />
      </form>
    </Dialog>
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
