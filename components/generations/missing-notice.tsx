'use client';

import { CardNotice } from '#components/generations/card-notice';
import { FetchOutcome } from '#components/generations/fetch-outcome';
import { NoticeButton } from '#components/generations/notice-button';
import type { Generation } from '#lib/generations/generation';
import { billedSentence, missingSentence } from '#lib/generations/missing-words';
import type { FetchAgain } from './use-fetch-again.ts';

interface MissingNoticeProps {
  readonly generation: Generation;
  readonly fetching: FetchAgain;
}

/** A set of which something is missing: what, who was billed, and the way to try for it again. */
export function MissingNotice({ generation, fetching }: MissingNoticeProps) {
  const { images, provider } = generation;
  const sentence = missingSentence(generation);
  if (!sentence) return null;
  return (
    <CardNotice
      tone="warn"
      title={sentence}
      actions={
        <NoticeButton isMain disabled={fetching.isPending} onPress={fetching.send}>
          {fetching.isPending ? 'Fetching again' : 'Fetch again'}
        </NoticeButton>
      }
    >
      <p>
        {billedSentence(images.length, provider)} Fetch again tries the same links once more and
        costs nothing.
      </p>
      <FetchOutcome fetching={fetching} />
    </CardNotice>
  );
}
