'use client';

import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '#components/accounts/new-password-field';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import { joinStudio, setUpStudio } from '#lib/accounts/door-actions';
import { doorWords } from '#lib/accounts/door-words';

interface NewcomerFormProps {
  readonly way: 'setup' | 'invitation';
  readonly token: string;
  /** To whom the invitation was sent. */
  readonly email: string | null;
}

/** Makes an account, and goes into the studio with it. */
export function NewcomerForm({ way, token, email: known }: NewcomerFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    const enter = way === 'setup' ? setUpStudio : joinStudio;
    const answer = await enter({ token, name, email, password }).catch(() => null);
    const result = answer?.data;
    if (result?.ok) return window.location.assign('/');
    setBusy(false);
    if (answer?.validationErrors) setProblem('Check the e-mail address and the password.');
    else if (result?.ok === false) setProblem(doorWords(result.failure));
    else setProblem('The studio did not answer. Try again.');
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label="Your name"
        required
        maxLength={80}
        autoComplete="name"
        hint="Others in the studio see it."
        value={name}
        onType={setName}
      />
      <TextField
        label="E-mail"
        type="email"
        required
        autoComplete="username"
        readOnly={known !== null}
        {...(known !== null && { hint: 'The invitation was made for this address.' })}
        value={email}
        onType={setEmail}
      />
      <NewPasswordField label="Password" value={password} onType={setPassword} />
      <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
        {problem}
      </p>
      <Button type="submit" look="primary" size="large" disabled={isBusy}>
        {isBusy ? 'Making the account' : way === 'setup' ? 'Set up the studio' : 'Join the studio'}
      </Button>
    </form>
  );
}
