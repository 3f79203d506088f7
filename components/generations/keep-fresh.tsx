'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { followEvents } from '#lib/generations/event-stream';

/** Pictures come in bursts, and the page is read once for all of a moment. */
const restMs = 500;

/** Reads the page anew as pictures come. @param cursor as of the page */
export function KeepFresh({ cursor }: { readonly cursor: string }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, restMs);
    };
    const stop = followEvents(cursor, {
      onGeneration: refreshSoon,
      onStale: refreshSoon,
      onReconnecting: () => {},
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cursor, router]);
  return null;
}
