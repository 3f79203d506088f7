import { LineageTree } from '#components/image/lineage/lineage-tree';
import { Dialog } from '#components/ui/dialog';
import { type Lineage, stepsBack, stepsOn } from '#lib/gallery/lineage';

interface WholeLineageProps {
  readonly lineage: Lineage;
  onClose(): void;
}

/** A tree that is too large to stand beside its picture. */
export function WholeLineage({ lineage, onClose }: WholeLineageProps) {
  return (
    <Dialog
      title="Whole lineage"
      description={`Up to ${stepsBack} steps back and ${stepsOn} on. Open a picture to go on from it.`}
      size="large"
      onClose={onClose}
    >
      <LineageTree lineage={lineage} />
    </Dialog>
  );
}
