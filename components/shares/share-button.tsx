'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import type { ShareSource } from '#lib/shares/share-order';

const ShareDialog = lazy(async () => ({
  default: (await import('#components/shares/share-dialog')).ShareDialog,
}));

interface ShareButtonProps {
  readonly source: ShareSource;
  /** What the share is called at first; a report as soon as it shows prompts. */
  readonly title: string;
  /** What stands below the title then. */
  readonly introduction?: string;
  /** How many images there are now, where that is known. */
  readonly images?: number;
  readonly label?: string;
  readonly size?: 'small' | 'medium';
}

/** Opens the dialog that shares something; its script comes with the first press. */
export function ShareButton({ label = 'Share', size, ...about }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Suspense>{isOpen && <ShareDialog {...about} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
