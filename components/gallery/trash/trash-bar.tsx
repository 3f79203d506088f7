import { Button } from '#components/ui/button';
import { countLabel } from '#lib/generations/count';

interface TrashBarProps {
  readonly total: number;
  /** How many are chosen. */
  readonly chosen: number;
  onRestore(): void;
  onDelete(): void;
  onClear(): void;
  onRestoreAll(): void;
  onEmpty(): void;
}

/** How much there is, and what can be done with all of it, or with what is chosen. */
export function TrashBar(props: TrashBarProps) {
  const { total, chosen, onRestore, onDelete, onClear, onRestoreAll, onEmpty } = props;
  const hasChosen = chosen > 0;
  return (
    <div className="sticky top-12 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-line border-b bg-ground px-4 py-1.5 md:-mx-6 md:px-6">
      <p role="status" className="text-text-2 text-xs tabular-nums">
        {hasChosen ? `${chosen.toLocaleString('en-GB')} selected` : countLabel(total, 'image')}
      </p>
      {hasChosen ? (
        // biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no set of fields
        <div role="group" aria-label="Selection" className="flex flex-wrap gap-1.5">
          <Button look="plain" onClick={onClear}>
            Clear selection
          </Button>
          <Button onClick={onRestore}>Restore</Button>
          <Button className="text-bad!" onClick={onDelete}>
            Delete for good
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          <Button onClick={onRestoreAll}>Restore all</Button>
          <Button className="text-bad!" onClick={onEmpty}>
            Empty trash
          </Button>
        </div>
      )}
    </div>
  );
}
