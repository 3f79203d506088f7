import { useState } from 'react';
import { fetchMissing } from '#lib/generations/actions';
import { type Generation, isUnderWay, missingImages } from '#lib/generations/generation';
import { type Request, useRequest } from './use-request.ts';

export interface FetchAgain extends Request {
  /** It was tried on this page, and the same pictures are still missing. */
  readonly wasInVain: boolean;
}

/** Another try for pictures that were made and could not be had; kept while the card changes. */
export function useFetchAgain(generation: Generation | null): FetchAgain {
  const [tried, setTried] = useState<{ revision: number; missing: number } | null>(null);
  const request = useRequest(() => fetchMissing({ id: generation?.id ?? '' }));
  const missing = generation ? missingImages(generation).length : 0;
  const send = () => {
    setTried({ revision: generation?.revision ?? 0, missing });
    request.send();
  };
  const wasInVain =
    tried !== null &&
    generation !== null &&
    !isUnderWay(generation) &&
    generation.revision > tried.revision &&
    missing === tried.missing;
  return { ...request, send, wasInVain };
}
