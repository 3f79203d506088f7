'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import type { ShareSource } from '#lib/shares/share-order';

const ShareDialog = lazy(async () => ({
  default: (await import('#components/shares/share-dialog')).ShareDialog,
}));

interface ShareButtonProps {
  readonly source: ShareSource;
  /** What the share is called at first. */
  readonly title: string;
  readonly size?: 'small' | 'medium';
}

/** Opens the dialog that shares something; its script comes with the first press. */
export function ShareButton({ source, title, size }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        Share
      </Button>
      <Suspense>
        {isOpen && <ShareDialog source={source} title={title} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
