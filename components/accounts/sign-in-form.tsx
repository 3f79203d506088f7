'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import { beginSingleSignOn, enterStudio } from '#lib/accounts/door-actions';
import type { SignInPage } from '#lib/accounts/door-page';
import { doorWords } from '#lib/accounts/door-words';
import { keepFragment } from '#lib/accounts/kept-fragment';
import { passkeySignIn } from './passkey-sign-in.ts';

const unreachable = 'The studio did not answer. Try again.';

/** By e-mail address and password, by passkey, or by the team's own sign-on. */
export function SignInForm({ hasPasskeys, singleSignOn, returnTo, refusal }: SignInPage) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState(refusal ?? '');
  const [isBusy, setBusy] = useState(false);
  const attempt = async (way: () => Promise<string | null>) => {
    setBusy(true);
    setProblem('');
    const why = await way().catch(() => unreachable);
    // What stands behind the hash came along from the page that was asked for; no server sees it.
    if (why === null) window.location.assign(returnTo + window.location.hash);
    else {
      setBusy(false);
      setProblem(why);
    }
  };
  const byPassword = async () => {
    const result = (await enterStudio({ email, password }))?.data;
    if (!result) return doorWords({ code: 'refused' });
    return result.ok ? null : doorWords(result.failure);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(byPassword);
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label="E-mail"
        type="email"
        required
        autoComplete="username webauthn"
        value={email}
        onType={setEmail}
      />
      <TextField
        label="Password"
        type="password"
        required
        autoComplete="current-password"
        value={password}
        onType={setPassword}
      />
      <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
        {problem}
      </p>
      <Button type="submit" look="primary" size="large" disabled={isBusy}>
        {isBusy ? 'Signing in' : 'Sign in'}
      </Button>
      {hasPasskeys && (
        <Button size="large" disabled={isBusy} onClick={() => attempt(passkeySignIn)}>
          Sign in with a passkey
        </Button>
      )}
      {singleSignOn && (
        <Button
          size="large"
          disabled={isBusy}
          onClick={() => attempt(() => leaveForSignOn(returnTo))}
        >
          {singleSignOn}
        </Button>
      )}
      <p className="text-pretty text-text-3 text-xs">
        Forgot the password? An admin of the studio can give you a link for a new one.
      </p>
    </form>
  );
}

/** Leaves the page for the provider's. @returns why not, in words */
async function leaveForSignOn(next: string): Promise<string> {
  const result = (await beginSingleSignOn({ next }))?.data;
  if (!result?.ok) return result ? doorWords(result.failure) : unreachable;
  keepFragment();
  window.location.assign(result.value);
  return new Promise(() => undefined);
}
