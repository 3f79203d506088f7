import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import type { Pages } from './use-pages.ts';

interface PickerGridProps {
  readonly label: string;
  readonly pages: Pages<unknown>;
  /** What is said where there is nothing. */
  readonly empty: string;
  readonly children: ReactNode;
}

/** A grid of what can be picked, one page after the other. */
export function PickerGrid({ label, pages, empty, children }: PickerGridProps) {
  const { items, older, state, more } = pages;
  const isFirst = items.length === 0;
  return (
    <div className="grid content-start gap-4" aria-busy={state === 'loading'}>
      <p
        role="status"
        className={isFirst && state === 'there' ? 'py-10 text-center text-text-2' : 'sr-only'}
      >
        {statusWords(pages, empty)}
      </p>
      {isFirst && state === 'loading' && <Placeholders />}
      {!isFirst && (
        <ul
          aria-label={label}
          className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-3 gap-y-4"
        >
          {children}
        </ul>
      )}
      {state === 'failed' && (
        <div className="grid justify-items-center gap-3 py-6 text-center text-text-2">
          The studio did not answer.
          <Button onClick={more}>Try again</Button>
        </div>
      )}
      {!isFirst && older && state !== 'failed' && (
        <Button
          className="justify-self-center aria-disabled:opacity-50"
          aria-disabled={state === 'loading' || undefined}
          onClick={() => state === 'there' && more()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

function statusWords({ items, state }: Pages<unknown>, empty: string): string {
  if (state === 'loading') return 'Loading';
  if (state === 'failed') return '';
  return items.length === 0 ? empty : `${items.length} shown`;
}

/** Frames where the pictures will be. */
function Placeholders() {
  return (
    <div
      aria-hidden="true"
      className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-3 gap-y-4"
    >
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((each) => (
        <div key={each} className="aspect-square rounded-md bg-hover/60" />
      ))}
    </div>
  );
}
