'use client';

import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';

interface RemoveDialogProps {
  readonly title: string;
  onRemove(): void;
  onClose(): void;
}

/** Asks before a revoked share goes with all that its visitors said. */
export function RemoveDialog({ title, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title="Remove this share?"
      description={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        Its picks, comments and visits go with it, and experiments count its picks no more. This
        cannot be undone. The images stay in your gallery.
      </p>
    </Dialog>
  );
}
