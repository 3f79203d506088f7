'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FieldLabel } from '#components/ui/field-label';
import { CollectionLabel, collectionNameMaxCharacters } from '#lib/gallery/collection';

interface NameDialogProps {
  readonly title: string;
  readonly initial?: string;
  /** What makes a text a name of its kind; that of a collection when left out. */
  readonly schema?: typeof CollectionLabel;
  readonly mostCharacters?: number;
  /** What the button that ends it says. */
  readonly submit: string;
  /** @returns why the name was not taken, in words, or null when it was */
  onSubmit(name: string): Promise<string | null>;
  onClose(): void;
}

/** Asks for the name of a thing, and stays until it is one that can be taken. */
export function NameDialog(props: NameDialogProps) {
  const { title, initial = '', submit, onSubmit, onClose } = props;
  const { schema = CollectionLabel, mostCharacters = collectionNameMaxCharacters } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const parsed = schema.safeParse(name);
    if (!parsed.success) {
      setProblem(parsed.error.issues[0]?.message ?? null);
      return;
    }
    setPending(true);
    const refusal = await onSubmit(parsed.data);
    setPending(false);
    setProblem(refusal);
    if (refusal === null) onClose();
    else field.current?.focus();
  };
  return (
    <Dialog
      title={title}
      holdsWords={name !== initial}
      initialFocus={field}
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
        <FieldLabel htmlFor={`${id}-name`} label="Name" />
        <input
          ref={field}
          id={`${id}-name`}
          type="text"
          autoComplete="off"
          maxLength={mostCharacters}
          value={name}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
          className={`h-11 w-full rounded-md border bg-sunken px-2.5 field-focus outline-none focus:border-accent md:h-9 ${problem ? 'border-warn' : 'border-line hover:border-line-strong'}`}
        />
        <Advice id={`${id}-problem`} tone="warn" message={problem} />
      </form>
    </Dialog>
  );
}
