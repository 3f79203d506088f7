'use client';

import { ShareLink } from '#components/shares/share-link';
import { Dialog } from '#components/ui/dialog';

interface LinkDialogProps {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
  onClose(): void;
}

/** The link of a share that was made before. */
export function LinkDialog({ address, title, onClose }: LinkDialogProps) {
  return (
    <Dialog title="Link" description={title} onClose={onClose}>
      <ShareLink address={address} title={title} />
    </Dialog>
  );
}
