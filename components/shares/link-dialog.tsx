'use client';

import { EmbedCode } from '#components/shares/embed-code';
import { ShareLink } from '#components/shares/share-link';
import { Dialog } from '#components/ui/dialog';

interface LinkDialogProps {
  /** Absolute. */
  readonly address: string;
  readonly title: string;
  readonly hasPassword: boolean;
  onClose(): void;
}

/** The link of a share that was made before. */
export function LinkDialog({ onClose, ...link }: LinkDialogProps) {
  return (
    <Dialog title="Link" description={link.title} onClose={onClose}>
      <div className="grid gap-5">
        <ShareLink address={link.address} title={link.title} />
        <EmbedCode {...link} />
      </div>
    </Dialog>
  );
}
