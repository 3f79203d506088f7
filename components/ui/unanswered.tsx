import { Button } from '#components/ui/button';

interface UnansweredProps {
  onTryAgain(): void;
  /** Puts it away, where it lies over something else. */
  readonly onDismiss?: (() => void) | undefined;
}

/** In place of what the studio was asked for and did not bring. */
export function Unanswered({ onTryAgain, onDismiss }: UnansweredProps) {
  return (
    <div role="alert" className="flex items-center gap-3 text-xs">
      <span className="flex-1">The studio did not answer.</span>
      <Button size="small" onClick={onTryAgain}>
        Try again
      </Button>
      {onDismiss && (
        <Button look="plain" size="small" onClick={onDismiss}>
          Dismiss
        </Button>
      )}
    </div>
  );
}
