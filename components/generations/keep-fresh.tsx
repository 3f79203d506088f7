'use client';

import { useEffect, useState } from 'react';
import { useRefresh } from '#components/ui/use-refresh';
import { followEvents } from '#lib/generations/event-stream';

/** Reads the page anew as pictures come. @param cursor as of the page */
export function KeepFresh({ cursor }: { readonly cursor: string }) {
  const refresh = useRefresh();
  // One stream for as long as it stands: it knows itself how far it has come.
  const [from] = useState(cursor);
  useEffect(
    () =>
      followEvents(from, {
        onGeneration: refresh,
        onStale: refresh,
        onReconnecting: () => {},
      }),
    [from, refresh],
  );
  return null;
}
