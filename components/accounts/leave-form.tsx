'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import { proofWords } from '#lib/accounts/proof-words';
import { leaveForGood } from '#lib/people/actions';
import type { LeaveFailure } from '#lib/people/leave';

/** Deletes one's own account: asked for twice, the second time with the password, if there is one. */
export function LeaveForm({ hasPassword }: { readonly hasPassword: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    const result = (await leaveForGood({ password }).catch(() => null))?.data;
    if (result?.ok) return window.location.assign('/sign-in');
    setProblem(problemOf(result?.failure));
  };
  if (!isAsked) {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>Delete account</Button>
      </div>
    );
  }
  return (
    <form onSubmit={leave} className="grid max-w-[420px] gap-3">
      <p className="text-pretty text-sm">
        Your account and all your pictures are deleted, and nothing brings them back. Download what
        you want to keep first.
      </p>
      {hasPassword && (
        <TextField
          label="Your password"
          type="password"
          required
          autoComplete="current-password"
          value={password}
          onType={setPassword}
        />
      )}
      <p role="alert" className="text-pretty text-warn text-xs empty:hidden">
        {problem}
      </p>
      <div className="flex gap-2">
        <Button onClick={() => setAsked(false)}>Keep my account</Button>
        <Button type="submit">Delete for good</Button>
      </div>
    </form>
  );
}

function problemOf(failure: LeaveFailure | undefined): string {
  switch (failure?.code) {
    case 'wrong-password':
    case 'too-many':
    case 'sign-in-again':
      return proofWords(failure);
    default:
      return 'The studio did not do it. Try again.';
  }
}
