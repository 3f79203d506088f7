'use client';

import { useContext, useEffect } from 'react';
import { ViewerForm, viewerTitleId } from '#components/image/viewer-form';
import { Button } from '#components/ui/button';
import { useWay } from './use-way.ts';

const alone = { before: [], after: [] };

/** In place of a picture that is gone since its tile was shown. */
export function MissingPicture() {
  const form = useContext(ViewerForm);
  const { leave } = useWay(alone, '');
  useEffect(() => {
    const press = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2 p-4">
      <h1 id={viewerTitleId} className="font-semibold text-xl tracking-tight">
        This picture is no longer here
      </h1>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
        It was deleted since the gallery was loaded.
      </p>
      <Button className="mt-3" onClick={leave}>
        {form === 'modal' ? 'Close' : 'Back to the gallery'}
      </Button>
    </div>
  );
}
