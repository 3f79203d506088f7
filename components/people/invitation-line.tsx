'use client';

import { useState } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import type { OpenInvitation } from '#lib/accounts/door-link';
import { roleNames } from '#lib/accounts/role';
import { takeBackInvitation } from '#lib/people/actions';

/** An invitation that waits for somebody. */
export function InvitationLine({ invitation }: { readonly invitation: OpenInvitation }) {
  const [isBusy, setBusy] = useState(false);
  const { id, role, email, madeBy, expiresAt } = invitation;
  const revoke = async () => {
    setBusy(true);
    await takeBackInvitation({ id }).catch(() => null);
    setBusy(false);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-2 text-sm">
      <span className="wrap-anywhere min-w-0 flex-1 basis-48">
        {email ?? 'Whoever has the link'}
      </span>
      <span className="text-text-3 text-xs">
        {roleNames[role]}
        {madeBy && `, invited by ${madeBy}`}, until <LocalTime at={expiresAt} form="date" />
      </span>
      <Button
        size="small"
        look="plain"
        disabled={isBusy}
        aria-label={`Take back the invitation for ${email ?? 'whoever has the link'}`}
        onClick={revoke}
      >
        Take back
      </Button>
    </li>
  );
}
