'use client';

import { Button } from '#components/ui/button';
import { useOnline } from '#components/ui/use-online';

const words = {
  offline: {
    title: 'You are offline',
    text: 'The gallery is searched by the studio, which cannot be reached from here. Try again once you are back; nothing is lost.',
  },
  failed: {
    title: 'The gallery could not be searched',
    text: 'Your pictures are safe. Try again; if this comes back, the log of the studio says why.',
  },
} as const;

/** A search that was not answered: why, and once more. */
export function SearchFailed({ onAgain }: { onAgain(): void }) {
  const { title, text } = words[useOnline() ? 'failed' : 'offline'];
  return (
    <div role="alert" className="grid min-h-[60dvh] place-content-center justify-items-start gap-2">
      <h2 className="font-semibold text-xl tracking-tight">{title}</h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">{text}</p>
      <Button look="primary" className="mt-3" onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}
