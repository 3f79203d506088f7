'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords } from '#lib/gallery/collection';
import { restoreCollection } from '#lib/gallery/collection-actions';

/** Brings a deleted collection back. */
export function RestoreCollection({ id }: { readonly id: string }) {
  const router = useRouter();
  const restore = async () => {
    const result = await heardFrom(restoreCollection({ id }), collectionFailureWords);
    if (!result.ok) tell(result.failure);
    router.refresh();
  };
  return (
    <Button look="primary" onClick={() => void restore()}>
      Restore
    </Button>
  );
}
