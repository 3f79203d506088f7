import { useStore } from 'zustand';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { trayWords } from '#lib/references/tray-words';

interface TrayNoticesProps {
  /** What keeps the references from being sent, or null. */
  readonly problem: string | null;
  readonly addressProblem: string | null;
  /** Fetches the tray again, where it did not come; null while nothing is missing. */
  readonly onTryAgain: (() => void) | null;
}

/** Everything the tray has to say that is of no single tile; it listens before the tray is there. */
export function TrayNotices({ problem, addressProblem, onTryAgain }: TrayNoticesProps) {
  const { said, told, putAway } = useStore(trayWords);
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Advice id="references-advice" tone="bad" message={problem} />
      <Advice id="address-advice" tone="warn" message={addressProblem} />
      <Advice id="tray-told" tone="warn" message={told}>
        <Button look="plain" size="icon" aria-label="Dismiss" title="Dismiss" onClick={putAway}>
          <Icon name="close" size={14} />
        </Button>
      </Advice>
      <Advice
        id="tray-missing"
        tone="bad"
        message={onTryAgain && 'The studio did not answer. What you gave is kept for the next try.'}
      >
        {onTryAgain && (
          <Button size="small" onClick={onTryAgain}>
            Try again
          </Button>
        )}
      </Advice>
    </>
  );
}
