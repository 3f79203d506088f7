import { Button } from '#components/ui/button';

/** In place of what the studio was asked for and did not bring. */
export function Unanswered({ onTryAgain }: { onTryAgain(): void }) {
  return (
    <div role="alert" className="flex items-center justify-between gap-3 text-xs">
      The studio did not answer.
      <Button size="small" onClick={onTryAgain}>
        Try again
      </Button>
    </div>
  );
}
