'use client';

import { CardNotice } from '#components/generations/card-notice';
import { Button } from '#components/ui/button';
import { fetchMissing } from '#lib/generations/actions';
import type { Generation } from '#lib/generations/generation';
import { billedSentence, missingSentence } from '#lib/generations/missing-words';
import { useRequest } from './use-request.ts';

/** A set of which something is missing: what, who was billed, and the way to try for it again. */
export function MissingNotice({ generation }: { readonly generation: Generation }) {
  const { id, images, provider } = generation;
  const fetching = useRequest(() => fetchMissing({ id }));
  const sentence = missingSentence(generation);
  if (!sentence) return null;
  return (
    <CardNotice
      tone="warn"
      title={sentence}
      actions={
        <Button size="small" disabled={fetching.isPending} onClick={fetching.send}>
          {fetching.isPending ? 'Fetching again' : 'Fetch again'}
        </Button>
      }
    >
      <p>
        {billedSentence(images.length, provider)} Fetch again tries the same links once more and
        costs nothing.
      </p>
      {fetching.refusal && <p role="alert">{fetching.refusal}</p>}
    </CardNotice>
  );
}
