'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import { moderate } from '#lib/shares/actions';
import type { OwnerComment } from '#lib/shares/share-view';
import { askShares } from './ask-shares.ts';

/** Takes a comment off the page that visitors see, or out of the share for good. */
export function CommentActions({ comment }: { readonly comment: OwnerComment }) {
  const { id, isHidden } = comment;
  const router = useRouter();
  const act = async (what: 'hide' | 'show' | 'delete') => {
    const done = await askShares(moderate({ id, what }));
    if (!done.ok) tell(done.failure);
    router.refresh();
  };
  return (
    <div className="-ml-2 flex gap-1">
      <Button look="plain" size="small" onClick={() => void act(isHidden ? 'show' : 'hide')}>
        {isHidden ? 'Show' : 'Hide'}
      </Button>
      <Button look="plain" size="small" onClick={() => void act('delete')}>
        Delete
      </Button>
    </div>
  );
}
