import { AdviceLine } from '#components/ui/advice-line';
import { Button } from '#components/ui/button';

/** Says that words of this draft may mean other pictures than in the experiment it comes from. */
export function RenumberedLine({ onDismiss }: { onDismiss(): void }) {
  return (
    <AdviceLine
      id="renumbered-advice"
      tone="warn"
      message="References that its words mention have other numbers now. Read them before you start."
    >
      <Button size="small" onClick={onDismiss}>
        Dismiss
      </Button>
    </AdviceLine>
  );
}
