'use client';

import { elapsedLabel } from '#lib/generations/duration';
import { useSeconds } from './use-seconds.ts';

/** How long it has been going on. For the eye only: read out each second it would be noise. */
export function Elapsed({ since }: { readonly since: number }) {
  const now = useSeconds();
  return (
    <span aria-hidden="true" className="text-text-2 tabular-nums">
      {now === null ? '' : elapsedLabel(now - since)}
    </span>
  );
}
