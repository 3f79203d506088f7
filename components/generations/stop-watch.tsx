'use client';

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Stop } from '#lib/generations/queue-state';
import { queueStore } from '#lib/generations/queue-store';

/** Seldom seen, so not part of every page. */
const StopNotice = lazy(() =>
  import('#components/generations/stop-notice').then((loaded) => ({ default: loaded.StopNotice })),
);

/** @param initial what the server knew when it wrote the page */
export function StopWatch({ initial }: { readonly initial: Stop | null }) {
  const stop = useStore(queueStore, ({ state }) => (state ? state.stop : initial));
  return (
    <Suspense>
      <div role="alert">{stop && <StopNotice stop={stop} />}</div>
    </Suspense>
  );
}
