import { Button } from '#components/ui/button';

interface MorePicturesProps {
  readonly state: 'there' | 'loading' | 'failed';
  readonly hasMore: boolean;
  onMore(): void;
}

/** The end of a list that is loaded in parts: the way to the next one, or why it did not come. */
export function MorePictures({ state, hasMore, onMore }: MorePicturesProps) {
  const isLoading = state === 'loading';
  return (
    <>
      {state === 'failed' && (
        <p role="alert" className="text-text-2 text-xs">
          The studio did not answer. Try again.
        </p>
      )}
      {hasMore && (
        <Button
          className="justify-self-start aria-disabled:opacity-50"
          aria-disabled={isLoading || undefined}
          onClick={onMore}
        >
          {isLoading ? 'Loading' : 'Show more'}
        </Button>
      )}
    </>
  );
}
