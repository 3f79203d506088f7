import { Dialog } from '#components/ui/dialog';
import { countLabel } from '#lib/generations/count';

interface AddToCollectionProps {
  readonly ids: readonly string[];
  onClose(): void;
}

/** Puts some pictures into a collection. */
export function AddToCollection({ ids, onClose }: AddToCollectionProps) {
  return (
    <Dialog title={`Add ${countLabel(ids.length, 'picture')} to a collection`} onClose={onClose}>
      There are no collections yet.
    </Dialog>
  );
}
