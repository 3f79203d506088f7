import { useRef } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { countLabel } from '#lib/generations/count';

interface DeleteDialogProps {
  readonly count: number;
  /** Whether it is all that is in the trash. */
  readonly isAll: boolean;
  onDelete(): void;
  onClose(): void;
}

/** Asks once more before pictures are gone for good. */
export function DeleteDialog({ count, isAll, onDelete, onClose }: DeleteDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const images = countLabel(count, 'image');
  return (
    <Dialog
      title={isAll ? `Empty the trash of ${images}?` : `Delete ${images} for good?`}
      initialFocus={cancel}
      onClose={onClose}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={onDelete}>
            {isAll ? 'Empty trash' : 'Delete for good'}
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        {`This cannot be undone. ${count === 1 ? 'Its file is' : 'Their files are'} removed, with all tags, notes and marks. References that were made from ${count === 1 ? 'it' : 'them'} stay.`}
      </p>
    </Dialog>
  );
}
