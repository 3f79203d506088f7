'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '#components/ui/button';

const AddToCollection = lazy(async () => ({
  default: (await import('#components/gallery/collections/add-to-collection')).AddToCollection,
}));

/** Puts one picture into a collection. */
export function CollectButton({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const ids = useMemo(() => [id], [id]);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Add to collection
      </Button>
      <Suspense>{isOpen && <AddToCollection ids={ids} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
