import { Suspense, use } from 'react';
import { type ImageCount, imageCountLabel } from '#lib/gallery/image-count';

export type GivenCount = Promise<ImageCount | null> | ImageCount | null;

interface ResultCountProps {
  /** It may come after the pictures. */
  readonly count: GivenCount;
  /** The search that is counted: another one is waited for anew. */
  readonly search: string;
}

/** How many pictures there are, said aloud as it changes. */
export function ResultCount({ count, search }: ResultCountProps) {
  return (
    <p
      role="status"
      className="min-w-0 flex-1 truncate text-text-3 text-xs tabular-nums md:flex-none"
    >
      <Suspense key={search} fallback={null}>
        {count && 'then' in count ? <Late count={count} /> : <Known count={count} />}
      </Suspense>
    </p>
  );
}

function Late({ count }: { readonly count: Promise<ImageCount | null> }) {
  return <Known count={use(count)} />;
}

function Known({ count }: { readonly count: ImageCount | null }) {
  return count && imageCountLabel(count);
}
