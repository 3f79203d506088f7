'use client';

import { type FormEvent, useState } from 'react';
import { RoleSelect } from '#components/people/role-select';
import { ShownLink } from '#components/people/shown-link';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/text-field';
import type { InvitedRole, Role } from '#lib/accounts/role';
import { invitePerson } from '#lib/people/actions';
import { invitedWords } from '#lib/people/mail-words';
import type { Invited } from '#lib/people/person';

const days = 7;

/** Makes a link for somebody who is not in the studio yet. */
export function InviteForm({ viewerRole }: { readonly viewerRole: Role }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitedRole>('member');
  const [problem, setProblem] = useState('');
  const [invited, setInvited] = useState<Invited | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    const address = email.trim() || null;
    const answer = await invitePerson({ role, email: address, days }).catch(() => null);
    setBusy(false);
    const result = answer?.data;
    if (result?.ok) {
      setInvited(result.value);
      setEmail('');
    } else setProblem(problemWords(result?.failure.code, answer?.validationErrors !== undefined));
  };
  return (
    <div className="grid max-w-[560px] gap-4">
      <form onSubmit={submit} className="grid gap-3 sm:grid-cols-[1fr_auto_auto] sm:items-end">
        <TextField
          label="E-mail, if you like"
          type="email"
          autoComplete="off"
          value={email}
          onType={setEmail}
        />
        <RoleSelect label="Role" role={role} viewerRole={viewerRole} onChoose={setRole} />
        <Button type="submit" look="primary" size="large" disabled={isBusy}>
          {isBusy ? 'Making the link' : 'Invite'}
        </Button>
      </form>
      <p role="alert" className="text-warn text-xs empty:hidden">
        {problem}
      </p>
      {invited && (
        <ShownLink label="Invitation" link={invited.link} said={invitedWords(invited, days)} />
      )}
    </div>
  );
}

function problemWords(code: string | undefined, isInvalid: boolean): string {
  if (code === 'email-taken') return 'Somebody has an account with this e-mail address already.';
  if (isInvalid) return 'This is not an e-mail address.';
  return 'The studio did not make a link. Try again.';
}
