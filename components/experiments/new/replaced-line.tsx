import { Button } from '#components/ui/button';

/** Says that the draft which stood here has made room, with a way back to it. */
export function ReplacedLine({ onBringBack }: { onBringBack(): void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text-2 text-xs">
      <p>The experiment that you were writing here has made room for this one.</p>
      <Button size="small" onClick={onBringBack}>
        Bring it back
      </Button>
    </div>
  );
}
