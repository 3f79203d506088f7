import { useRef, useState } from 'react';
import { FormDialog } from '#components/ui/form-dialog';
import { TextField } from '#components/ui/text-field';
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

interface Problem {
  readonly isOfName: boolean;
  readonly message: string;
}

/** Asks what a token is for, and stays until it can be made. */
export function NewTokenDialog({ offered, onMade, onClose }: NewTokenDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['images:read', 'generations:read']);
  const [days, setDays] = useState<Lifetime | null>(30);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async () => {
    const asked = NewToken.safeParse({ name, scopes, days });
    if (!asked.success) {
      const [issue] = asked.error.issues;
      return setProblem({ isOfName: issue?.path[0] === 'name', message: issue?.message ?? '' });
    }
    const made = await heardFrom(createToken(asked.data), tokenRefusal);
    if (made.ok) onMade(made.value.token);
    else setProblem({ isOfName: false, message: made.failure });
  };
  return (
    <FormDialog
      title="New token"
      submit="Create token"
      holdsWords={name !== ''}
      initialFocus={field}
      problem={problem}
      advice={problem?.isOfName ? null : (problem?.message ?? null)}
      onSubmit={make}
      onClose={onClose}
    >
      <TextField
        ref={field}
        label="Name"
        hint="What uses it"
        maxLength={longestName}
        value={name}
        problem={problem?.isOfName ? problem.message : undefined}
        onType={setName}
      />
      <ScopeChoice offered={offered} chosen={scopes} onChoose={setScopes} />
      <LifetimeChoice days={days} onChoose={setDays} />
    </FormDialog>
  );
}
