import { type FormEvent, useId, useRef, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FieldLabel } from '#components/ui/field-label';
import { createToken } from '#lib/accounts/tokens/actions';
import { type Lifetime, longestName, NewToken } from '#lib/accounts/tokens/new-token';
import type { Scope } from '#lib/accounts/tokens/scope';
import { tokenRefusal } from '#lib/accounts/tokens/token-words';
import { heardFrom } from '#lib/ask-action';
import { LifetimeChoice } from './lifetime-choice.tsx';
import { ScopeChoice } from './scope-choice.tsx';

interface NewTokenDialogProps {
  /** What its person may give it. */
  readonly offered: readonly Scope[];
  onMade(token: string): void;
  onClose(): void;
}

/** Asks what a token is for, and stays until it can be made. */
export function NewTokenDialog({ offered, onMade, onClose }: NewTokenDialogProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['images:read', 'generations:read']);
  const [days, setDays] = useState<Lifetime | null>(30);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const asked = NewToken.safeParse({ name, scopes, days });
    if (!asked.success) {
      setProblem(asked.error.issues[0]?.message ?? null);
      return;
    }
    setPending(true);
    const made = await heardFrom(createToken(asked.data), tokenRefusal);
    setPending(false);
    if (made.ok) onMade(made.value.token);
    else setProblem(made.failure);
  };
  return (
    <Dialog
      title="New token"
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
            Create token
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void make(event)} className="grid gap-5">
        <div>
          <FieldLabel htmlFor={`${id}-name`} label="Name">
            What uses it
          </FieldLabel>
          <input
            ref={field}
            id={`${id}-name`}
            type="text"
            autoComplete="off"
            maxLength={longestName}
            value={name}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => setName(event.target.value)}
            className="h-11 w-full rounded-md border border-line bg-sunken px-2.5 outline-none field-focus hover:border-line-strong focus:border-accent md:h-9"
          />
        </div>
        <ScopeChoice offered={offered} chosen={scopes} onChoose={setScopes} />
        <LifetimeChoice days={days} onChoose={setDays} />
        <Advice id={`${id}-problem`} tone="warn" message={problem} />
      </form>
    </Dialog>
  );
}
