'use client';

import { useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { FormDialog } from '#components/ui/form-dialog';
import { TextField } from '#components/ui/text-field';

export interface NameDialogProps {
  readonly title: string;
  readonly initial?: string;
  /** What makes a text a name of its kind. */
  readonly schema: z.ZodMiniString;
  readonly mostCharacters: number;
  /** What the button that ends it says. */
  readonly submit: string;
  /** @returns why the name was not taken, in words, or null when it was */
  onSubmit(name: string): Promise<string | null>;
  onClose(): void;
}

/** Asks for the name of a thing, and stays until it is one that can be taken. */
export function NameDialog(props: NameDialogProps) {
  const { title, initial = '', schema, mostCharacters, submit, onSubmit, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    const parsed = schema.safeParse(name);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? null);
    const refusal = await onSubmit(parsed.data);
    setProblem(refusal);
    if (refusal === null) onClose();
  };
  return (
    <FormDialog
      title={title}
      submit={submit}
      holdsWords={name !== initial}
      initialFocus={field}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        ref={field}
        label="Name"
        maxLength={mostCharacters}
        value={name}
        problem={problem ?? undefined}
        onFocus={(event) => event.currentTarget.select()}
        onType={setName}
      />
    </FormDialog>
  );
}
