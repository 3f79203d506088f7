'use client';

import { useRef } from 'react';
import { EntryFields } from '#components/library/entry-fields';
import { KindField } from '#components/library/kind-field';
import { PreviewField } from '#components/library/preview-field';
import { RecipeFields } from '#components/library/recipe-fields';
import { WordsField } from '#components/library/words-field';
import { FormDialog } from '#components/ui/form-dialog';
import type { NewEntry } from '#lib/library/entry';
import type { EntryForm } from '#lib/library/entry-form';
import { useEntryForm } from './use-entry-form.ts';

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
  const name = useRef<HTMLInputElement>(null);
  const { form, isChanged, problem, refusal, advice, change, send } = useEntryForm(
    initial,
    async (entry) => {
      const refused = await onSubmit(entry);
      if (refused === null) onClose();
      return refused;
    },
  );
  return (
    <FormDialog
      title={title}
      submit="Save"
      holdsWords={isChanged}
      initialFocus={name}
      problem={problem ?? refusal}
      advice={advice}
      onSubmit={send}
      onClose={onClose}
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
    </FormDialog>
  );
}
