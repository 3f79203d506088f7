'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { RevokedActions } from '#components/shares/revoked-actions';
import { Button } from '#components/ui/button';
import { offerUndo, tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { moveShare } from '#lib/shares/actions';
import { shareFailureWords } from '#lib/shares/share-order';
import type { ShareView } from '#lib/shares/share-view';

const ChangeDialog = lazy(async () => ({
  default: (await import('#components/shares/change-dialog')).ChangeDialog,
}));
const LinkDialog = lazy(async () => ({
  default: (await import('#components/shares/link-dialog')).LinkDialog,
}));
const RevokeDialog = lazy(async () => ({
  default: (await import('#components/shares/revoke-dialog')).RevokeDialog,
}));

interface ShareActionsProps {
  readonly share: ShareView;
  /** Who may not can still take away what they gave. */
  readonly canMake: boolean;
}

/** What can be done with a share. */
export function ShareActions({ share, canMake }: ShareActionsProps) {
  const router = useRouter();
  const [dialog, setDialog] = useState<'link' | 'change' | 'revoke' | null>(null);
  const { id, address, status, rules, hasPassword } = share;
  const { title } = rules;
  const close = () => setDialog(null);
  if (status === 'revoked') return <RevokedActions id={id} title={title} />;
  const isPaused = status === 'paused';
  const move = async (to: 'live' | 'paused' | 'revoked') => {
    close();
    const moved = await heardFrom(moveShare({ id, to }), shareFailureWords);
    router.refresh();
    if (!moved.ok) tell(moved.failure);
    else if (to === 'paused' && canMake) {
      offerUndo(movedWords.paused(title), () => void move('live'));
    } else tell(movedWords[to](title));
  };
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" onClick={() => setDialog('link')}>
        Link
      </Button>
      {canMake && (
        <Button size="small" onClick={() => setDialog('change')}>
          Change
        </Button>
      )}
      {(canMake || !isPaused) && (
        <Button size="small" onClick={() => void move(isPaused ? 'live' : 'paused')}>
          {isPaused ? 'Resume' : 'Pause'}
        </Button>
      )}
      {/* A form, since it is a button and its answer is a file that the browser saves by itself. */}
      <form action={`/api/shares/${id}/export`}>
        <Button type="submit" size="small">
          Export as website
        </Button>
      </form>
      <Button size="small" className="text-bad!" onClick={() => setDialog('revoke')}>
        Revoke
      </Button>
      <Suspense>
        {dialog === 'link' && (
          <LinkDialog
            address={location.origin + address}
            title={title}
            hasPassword={hasPassword}
            onClose={close}
          />
        )}
        {dialog === 'change' && <ChangeDialog share={share} onClose={close} />}
        {dialog === 'revoke' && (
          <RevokeDialog title={title} onRevoke={() => void move('revoked')} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

const movedWords = {
  live: (title: string) => `“${title}” is shown again.`,
  paused: (title: string) => `“${title}” is paused.`,
  revoked: (title: string) => `“${title}” is revoked.`,
};
