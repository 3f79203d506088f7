'use client';

import { useState } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { DeletePerson } from '#components/people/delete-person';
import { PersonBudget } from '#components/people/person-budget';
import { RoleSelect } from '#components/people/role-select';
import { ShownLink } from '#components/people/shown-link';
import { Button } from '#components/ui/button';
import { mayManage, type Role, roleNames } from '#lib/accounts/role';
import { type Heard, heardFrom } from '#lib/ask-action';
import { giveRole, linkForNewPassword, shutOut } from '#lib/people/actions';
import type { PersonLine } from '#lib/people/person';

const notChanged = 'The studio did not change this. Load the page again.';

interface PersonRowProps {
  readonly person: PersonLine;
  readonly viewerRole: Role;
}

/** Somebody of the studio, and what can be done about them. */
export function PersonRow({ person, viewerRole }: PersonRowProps) {
  const { id, name, email, role, isSuspended, lastSeen } = person;
  const [isBusy, setBusy] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const isManaged = role !== 'owner' && mayManage(viewerRole, role);
  const change = async <Value,>(asked: Promise<Heard<Value, unknown>>) => {
    setBusy(true);
    const changed = await heardFrom(asked, () => notChanged);
    setProblem(changed.ok ? '' : changed.failure);
    setBusy(false);
    return changed;
  };
  const makeLink = async () => {
    const made = await change(linkForNewPassword({ id }));
    if (made.ok) setLink(made.value);
  };
  return (
    <li className="grid gap-2 border-line border-t py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-56">
          <span className="wrap-anywhere font-medium text-sm">{name}</span>
          <span className="wrap-anywhere text-text-3 text-xs">
            {email} · {isSuspended ? 'suspended' : lastSeen ? 'seen ' : 'not signed in'}
            {!isSuspended && lastSeen && <LocalTime at={lastSeen} form="date" />}
          </span>
        </div>
        {isManaged ? (
          <RoleSelect
            label={`Role of ${name}`}
            isLabelHidden
            role={role}
            viewerRole={viewerRole}
            disabled={isBusy}
            onChoose={(chosen) => change(giveRole({ id, role: chosen }))}
          />
        ) : (
          <span className="text-sm text-text-2">{roleNames[role]}</span>
        )}
        {isManaged && (
          <>
            <Button
              look="plain"
              disabled={isBusy}
              aria-label={`Link for a new password of ${name}`}
              onClick={makeLink}
            >
              New password link
            </Button>
            <Button
              look="plain"
              disabled={isBusy}
              aria-label={isSuspended ? `Let ${name} back in` : `Suspend ${name}`}
              onClick={() => change(shutOut({ id, isSuspended: !isSuspended }))}
            >
              {isSuspended ? 'Let back in' : 'Suspend'}
            </Button>
            <DeletePerson person={person} />
          </>
        )}
      </div>
      {isManaged && role !== 'viewer' && <PersonBudget person={person} />}
      {link && (
        <ShownLink
          label={`New password of ${name}`}
          link={link}
          said="Pass this link on. It works once, within a day, and is not shown again."
        />
      )}
      <p role="alert" className="text-warn text-xs empty:hidden">
        {problem}
      </p>
    </li>
  );
}
