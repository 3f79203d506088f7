'use client';

import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '#components/accounts/new-password-field';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { chooseNewPassword } from '#lib/accounts/door-actions';
import { doorWords } from '#lib/accounts/door-words';

/** A new password by a link; with it one signs in as before. */
export function NewPasswordForm({ token }: { readonly token: string }) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    const answer = await chooseNewPassword({ token, password }).catch(() => null);
    setState(answer?.data?.ok ? 'done' : 'open');
    if (answer?.data?.ok === false) setProblem(doorWords(answer.data.failure));
    else if (!answer?.data) setProblem('The studio did not take it. Try again.');
  };
  if (state === 'done') {
    return (
      <div className="grid gap-4">
        <p role="status" className="text-sm">
          The new password is set. You were signed out everywhere.
        </p>
        <ButtonLink look="primary" size="large" href="/sign-in">
          Sign in
        </ButtonLink>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <NewPasswordField label="New password" value={password} onType={setPassword} />
      <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
        {problem}
      </p>
      <Button type="submit" look="primary" size="large" disabled={state === 'busy'}>
        Set the password
      </Button>
    </form>
  );
}
