import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { savedNameProblem } from '#lib/gallery/saved-search';

interface NameFormProps {
  /** The accessible name of the field. */
  readonly label: string;
  readonly placeholder?: string;
  readonly initial: string;
  /** Whether the field takes the keyboard as soon as it is there. */
  readonly isFocused?: boolean;
  readonly submit: string;
  /** @returns what is wrong, or null */
  onSubmit(name: string): Promise<string | null>;
  onCancel?(): void;
}

/** A name to be given, and what is wrong with it. */
export function NameForm(props: NameFormProps) {
  const { label, placeholder, initial, isFocused, submit, onSubmit, onCancel } = props;
  const id = useId();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const known = savedNameProblem(name);
    setProblem(known);
    if (known !== null) return;
    setSending(true);
    setProblem(await onSubmit(name));
    setSending(false);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    // What is around it stays open.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="p-1.5">
      <div className="flex items-center gap-1.5">
        <input
          ref={isFocused ? focusAll : undefined}
          type="text"
          autoComplete="off"
          aria-label={label}
          placeholder={placeholder}
          value={name}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : id}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(null);
          }}
          onKeyDown={cancel}
          className="h-11 w-full min-w-0 rounded border border-line bg-sunken px-2.5 outline-none field-focus focus:border-accent md:h-8"
        />
        <Button type="submit" className="md:h-8" aria-disabled={isSending || undefined}>
          {submit}
        </Button>
      </div>
      <Advice id={id} tone="bad" message={problem} />
    </form>
  );
}

function focusAll(field: HTMLInputElement | null): void {
  field?.select();
  field?.focus();
}
