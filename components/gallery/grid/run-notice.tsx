import { Button } from '#components/ui/button';
import { useOnline } from '#components/ui/use-online';

interface RunNoticeProps {
  readonly isFailed: boolean;
  onRetry(): void;
}

/** What is said when a page of the gallery did not come, and the way to ask for it again. */
export function RunNotice({ isFailed, onRetry }: RunNoticeProps) {
  const isOnline = useOnline();
  const words = !isOnline
    ? 'You are offline. Pictures that are not loaded yet come once you are back.'
    : isFailed
      ? 'The studio did not answer. Pictures that are loaded stay.'
      : '';
  return (
    <div
      role="status"
      className={
        words === ''
          ? 'sr-only'
          : 'fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-lg items-center gap-3 rounded-md border border-line-strong bg-raised py-2 pr-2 pl-3.5 text-text-2'
      }
    >
      <span className="min-w-0 flex-1 text-pretty">{words}</span>
      {words !== '' && isOnline && (
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
