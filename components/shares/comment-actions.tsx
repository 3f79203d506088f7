'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { moderate } from '#lib/shares/actions';
import { shareFailureWords } from '#lib/shares/share-order';
import type { OwnerComment } from '#lib/shares/share-view';

interface CommentActionsProps {
  readonly comment: OwnerComment;
  /** Who may not can take a comment away and bring none back. */
  readonly canMake: boolean;
}

/** Takes a comment off the page that visitors see, or out of the share for good. */
export function CommentActions({ comment, canMake }: CommentActionsProps) {
  const { id, isHidden } = comment;
  const router = useRouter();
  const act = async (what: 'hide' | 'show' | 'delete') => {
    const done = await heardFrom(moderate({ id, what }), shareFailureWords);
    if (!done.ok) tell(done.failure);
    router.refresh();
  };
  return (
    <div className="-ml-2 flex gap-1">
      {(canMake || !isHidden) && (
        <Button look="plain" size="small" onClick={() => void act(isHidden ? 'show' : 'hide')}>
          {isHidden ? 'Show' : 'Hide'}
        </Button>
      )}
      <Button look="plain" size="small" onClick={() => void act('delete')}>
        Delete
      </Button>
    </div>
  );
}
