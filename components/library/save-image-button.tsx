'use client';

import { lazy, Suspense, useState } from 'react';
import type { SaveImageDialogProps } from '#components/library/save-image-dialog';
import { Button } from '#components/ui/button';

const SaveImageDialog = lazy(async () => ({
  default: (await import('#components/library/save-image-dialog')).SaveImageDialog,
}));

/** Keeps the recipe of a picture; the script for it comes with the first press. */
export function SaveImageButton(props: Omit<SaveImageDialogProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Save to library
      </Button>
      <Suspense>{isOpen && <SaveImageDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
