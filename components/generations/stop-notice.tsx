'use client';

import { useState } from 'react';
import { ProviderWords } from '#components/generations/provider-words';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { tryAgain } from '#lib/generations/actions';
import type { Stop } from '#lib/generations/queue-state';
import { queueStore } from '#lib/generations/queue-store';
import { stillStoppedWords, stopWords } from '#lib/generations/stop-words';

/** Nothing is sent until somebody has seen to it: why, what it means, and the way on. */
export function StopNotice({ stop }: { readonly stop: Stop }) {
  const { title, meaning } = stopWords(stop.failure.kind);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const ask = async () => {
    setAsking(true);
    setSaid('');
    const answer = await tryAgain().catch(() => null);
    setAsking(false);
    if (!answer?.data) setSaid('The studio did not answer. Try again.');
    else if (!answer.data.ok) setSaid(stillStoppedWords(answer.data.failure));
    // Pages without an event stream hear of it here.
    else
      queueStore.setState(({ state }) => ({
        state: { places: {}, ...state, stop: null },
      }));
  };
  return (
    <section
      aria-label="Nothing is sent"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-raised px-4 py-3 md:px-6"
    >
      <div className="grid min-w-0 max-w-[80ch] flex-1 basis-72 gap-1 text-xs/5">
        <p className="font-semibold text-bad text-sm">{title}</p>
        <p className="text-pretty text-text-2">{meaning}</p>
        <ProviderWords failure={stop.failure} />
        {said && <p className="text-warn">{said}</p>}
      </div>
      {stop.failure.kind === 'key' && <ButtonLink href="/settings#provider">Settings</ButtonLink>}
      <Button onClick={ask} disabled={isAsking}>
        {isAsking ? 'Asking the provider' : 'Try again'}
      </Button>
    </section>
  );
}
