'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { EntryFields } from '#components/library/entry-fields';
import { KindField } from '#components/library/kind-field';
import { PreviewField } from '#components/library/preview-field';
import { RecipeFields } from '#components/library/recipe-fields';
import { WordsField } from '#components/library/words-field';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { NewEntry } from '#lib/library/entry';
import { type EntryForm, type FormProblem, readForm } from '#lib/library/entry-form';
import { useWayToProblem } from './use-way-to-problem.ts';

interface EntryDialogProps {
  readonly title: string;
  readonly initial: EntryForm;
  /** Whether its kind can still be chosen. */
  readonly isNew?: boolean;
  /** The paths of all folders. */
  readonly folders: readonly string[];
  /** @returns why the entry was not taken, in words, or null when it was */
  onSubmit(entry: NewEntry): Promise<string | null>;
  onClose(): void;
}

/** Asks for all of an entry, and stays until it is one that can be kept. */
export function EntryDialog(props: EntryDialogProps) {
  const { title, initial, isNew = false, folders, onSubmit, onClose } = props;
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [first] = useState(initial);
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const fields = useWayToProblem(problem ?? refusal);
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
    const refused = await onSubmit(read.value);
    setPending(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const isBelow = problem !== null && ['recipe', 'preview'].includes(problem.field);
  return (
    <Dialog
      title={title}
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
      <form
        ref={fields}
        id={id}
        noValidate
        onSubmit={(event) => void send(event)}
        className="grid gap-5"
      >
        {isNew && <KindField kind={form.kind} onChoose={(kind) => change({ kind })} />}
        <EntryFields
          form={form}
          nameField={name}
          folders={folders}
          problem={problem}
          onChange={change}
        />
        {form.kind === 'recipe' ? (
          <RecipeFields draft={form.draft} onChange={(draft) => change({ draft })} />
        ) : (
          <WordsField
            kind={form.kind}
            text={form.text}
            problem={problem?.field === 'text' ? problem.message : null}
            onType={(text) => change({ text })}
          />
        )}
        <PreviewField preview={form.preview} onChoose={(preview) => change({ preview })} />
        <Advice
          id={`${id}-problem`}
          tone="warn"
          message={refusal ?? (isBelow ? problem.message : null)}
        />
      </form>
    </Dialog>
  );
}
