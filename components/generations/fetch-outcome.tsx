import type { FetchAgain } from './use-fetch-again.ts';

/** What came of another try to fetch what is missing, where it did not bring it. */
export function FetchOutcome({ fetching }: { readonly fetching: FetchAgain }) {
  const words =
    fetching.refusal ?? (fetching.wasInVain ? 'Tried again just now, with the same result.' : null);
  return (
    <p role="status" className="text-text empty:hidden">
      {words}
    </p>
  );
}
