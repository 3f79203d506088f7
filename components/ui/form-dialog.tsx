'use client';

import { type FormEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { useWayToProblem } from '#components/ui/use-way-to-problem';

interface FormDialogProps {
  /** The heading, and the accessible name. */
  readonly title: string;
  /** A quiet line under the heading. */
  readonly description?: string | undefined;
  /** What the button that ends it says. */
  readonly submit: string;
  /** Whether something was typed that would be lost. */
  readonly holdsWords: boolean;
  /** What the keyboard is on at first; left out, the dialog itself. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** What is wrong, to be led to; null while nothing is. */
  readonly problem: object | string | null;
  /** What is said of it at the end of the form; null where its field says it. */
  readonly advice?: string | null;
  readonly children: ReactNode;
  /** Not asked again before it is done. */
  onSubmit(): Promise<void>;
  onClose(): void;
}

/** A form that is filled in, sent and closed; it stays for as long as it is not taken. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submit, holdsWords, initialFocus, problem, advice = null } = props;
  const { children, onSubmit, onClose } = props;
  const id = useId();
  const [isPending, setPending] = useState(false);
  // Each time that it is sent leads there anew, also where the same is wrong as before.
  const form = useWayToProblem(isPending ? null : problem);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    void onSubmit().finally(() => setPending(false));
  };
  return (
    <Dialog
      title={title}
      {...(description !== undefined && { description })}
      {...(initialFocus && { initialFocus })}
      holdsWords={holdsWords}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} look="primary" isBusy={isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} noValidate onSubmit={send} className="grid gap-5">
        {children}
        <Advice id={`${id}-advice`} tone="warn" message={advice} />
      </form>
    </Dialog>
  );
}
