'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { removeShare } from '#lib/shares/actions';
import { shareFailureWords } from '#lib/shares/share-order';

const RemoveDialog = lazy(async () => ({
  default: (await import('#components/shares/remove-dialog')).RemoveDialog,
}));

interface RevokedActionsProps {
  readonly id: string;
  readonly title: string;
}

/** What can be done with a share that was revoked. */
export function RevokedActions({ id, title }: RevokedActionsProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    const removed = await heardFrom(removeShare({ id }), shareFailureWords);
    tell(removed.ok ? `“${title}” is removed.` : removed.failure);
    // Its own page is gone; from the list this only loads it again.
    router.push('/shares');
    router.refresh();
  };
  return (
    <>
      <Button size="small" className="text-bad!" onClick={() => setAsking(true)}>
        Remove
      </Button>
      <Suspense>
        {isAsking && (
          <RemoveDialog
            title={title}
            onRemove={() => void remove()}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  );
}
