'use client';

import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';

interface RevokeDialogProps {
  readonly title: string;
  onRevoke(): void;
  onClose(): void;
}

/** Asks before a link dies for good. */
export function RevokeDialog({ title, onRevoke, onClose }: RevokeDialogProps) {
  return (
    <Dialog
      title="Revoke this share?"
      description={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={onRevoke}>
            Revoke
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        The link shows nothing from now on, and it cannot be brought back. Picks and comments stay
        here. To take it away for a while, pause it.
      </p>
    </Dialog>
  );
}
