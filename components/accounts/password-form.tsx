'use client';

import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '#components/accounts/new-password-field';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import type { PasswordFailure } from '#lib/accounts/own-account';
import { saveOwnPassword } from '#lib/accounts/own-actions';
import { proofWords } from '#lib/accounts/proof-words';

interface PasswordFormProps {
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** Another password, or a first one; who is signed in elsewhere has to sign in again. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [isSaved, setSaved] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const result = (await saveOwnPassword({ current, password }).catch(() => null))?.data;
    if (result?.ok) {
      setCurrent('');
      setPassword('');
      setSaved(true);
    }
    setProblem(result?.ok ? '' : problemOf(result?.failure));
  };
  return (
    <form onSubmit={save} className="grid max-w-[420px] gap-3">
      {/* For managers of passwords: whose it is. */}
      <input type="text" autoComplete="username" value={email ?? ''} readOnly hidden />
      {hasPassword && (
        <TextField
          label="Current password"
          type="password"
          required
          autoComplete="current-password"
          value={current}
          onType={setCurrent}
        />
      )}
      <NewPasswordField label="New password" value={password} onType={setPassword} />
      <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
        {problem}
      </p>
      <div className="flex items-center gap-3">
        <Button type="submit">{hasPassword ? 'Change password' : 'Set password'}</Button>
        <p role="status" className="text-text-2 text-xs">
          {isSaved && 'The new password is set. You were signed out everywhere else.'}
        </p>
      </div>
    </form>
  );
}

function problemOf(failure: PasswordFailure | undefined): string {
  if (!failure) return 'The studio did not change it. Try again.';
  return failure.code === 'weak-password' ? failure.message : proofWords(failure);
}
