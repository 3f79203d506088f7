'use client';

import { FailureNotice } from '#components/generations/failure-notice';
import { MissingNotice } from '#components/generations/missing-notice';
import type { Generation } from '#lib/generations/generation';
import type { FetchAgain } from './use-fetch-again.ts';

interface CardTroubleProps {
  readonly generation: Generation;
  readonly fetching: FetchAgain;
}

/** What went wrong with a generation, or with some of its pictures. */
export function CardTrouble({ generation, fetching }: CardTroubleProps) {
  if (generation.state === 'done') {
    return <MissingNotice generation={generation} fetching={fetching} />;
  }
  if (generation.state !== 'failed' && generation.state !== 'unknown') return null;
  return <FailureNotice generation={generation} failure={generation.failure} fetching={fetching} />;
}
