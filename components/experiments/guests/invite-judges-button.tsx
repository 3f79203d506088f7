'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';

const InviteDialog = lazy(async () => ({
  default: (await import('#components/experiments/guests/invite-dialog')).InviteDialog,
}));

interface InviteJudgesButtonProps {
  readonly experimentId: string;
  readonly links: readonly GuestLinkView[];
  /** Who may not can still take links back. */
  readonly canMake: boolean;
}

/** Links for others who judge. */
export function InviteJudgesButton(props: InviteJudgesButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {props.canMake ? 'Invite judges' : 'Links of judges'}
      </Button>
      <Suspense>{isOpen && <InviteDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
