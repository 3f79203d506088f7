'use client';

import { FolderPlus } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '#components/ui/button';

const AddToCollection = lazy(async () => ({
  default: (await import('#components/gallery/collections/add-to-collection')).AddToCollection,
}));

interface CollectButtonProps {
  readonly id: string;
  /** Without words, where there is no room for them. */
  readonly isIcon?: boolean;
}

const words = 'Add to collection';

/** Puts one picture into a collection. */
export function CollectButton({ id, isIcon = false }: CollectButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const ids = useMemo(() => [id], [id]);
  return (
    <>
      <Button
        look={isIcon ? 'plain' : 'quiet'}
        size={isIcon ? 'icon' : 'small'}
        title={isIcon ? words : undefined}
        aria-label={isIcon ? words : undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {isIcon ? <FolderPlus size={15} aria-hidden="true" /> : words}
      </Button>
      <Suspense>{isOpen && <AddToCollection ids={ids} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
