import type { ReactNode } from 'react';

interface StudioScreenProps {
  readonly composer: ReactNode;
  readonly feed: ReactNode;
}

/**
 * The composer beside the feed. The page itself scrolls the feed, so that a phone's own bars fold
 * away; the composer stands still beside it, or lies as a sheet over its end.
 */
export function StudioScreen({ composer, feed }: StudioScreenProps) {
  return (
    <main className="md:grid md:grid-cols-[320px_minmax(0,1fr)] lg:grid-cols-[392px_minmax(0,1fr)]">
      <h1 className="sr-only">Studio</h1>
      {composer}
      <div className="min-w-0 max-md:pb-[calc(9.5rem+env(safe-area-inset-bottom))]">{feed}</div>
    </main>
  );
}
