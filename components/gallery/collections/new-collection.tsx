'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMayMake } from '#components/accounts/may-make';
import { Button } from '#components/ui/button';
import { LateDialog } from '#components/ui/late-dialog';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords } from '#lib/gallery/collection';
import { createCollection } from '#lib/gallery/collection-actions';

const loadName = async () =>
  (await import('#components/gallery/collections/collection-name-dialog')).CollectionNameDialog;

interface NewCollectionProps {
  /** Where it is to lie; null for the top. */
  readonly parentId: string | null;
  readonly look?: 'primary' | 'quiet';
}

/** The way to a new collection. */
export function NewCollection({ parentId, look = 'quiet' }: NewCollectionProps) {
  const mayMake = useMayMake();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const create = async (name: string) => {
    const result = await heardFrom(createCollection({ name, parentId }), collectionFailureWords);
    if (result.ok) router.refresh();
    return result.ok ? null : result.failure;
  };
  if (!mayMake) return null;
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        <Plus size={14} aria-hidden="true" className="-ml-0.5" />
        New collection
      </Button>
      <LateDialog
        when={isAsking}
        part={{
          title: 'New collection',
          submit: 'Create',
          onSubmit: create,
          onClose: () => setAsking(false),
        }}
        load={loadName}
      />
    </>
  );
}
