import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { countLabel } from '#lib/generations/count';
import { downloadAddress } from '#lib/generations/image-address';

interface DownloadDialogProps {
  readonly ids: readonly string[];
  onClose(): void;
}

/** Downloads the originals of some pictures, one file each. */
export function DownloadDialog({ ids, onClose }: DownloadDialogProps) {
  const download = () => {
    for (const id of ids) {
      const link = document.createElement('a');
      link.href = downloadAddress(id);
      link.download = '';
      link.click();
    }
    onClose();
  };
  return (
    <Dialog
      title={`Download ${countLabel(ids.length, 'picture')}`}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={download}>
          Download
        </Button>
      }
    >
      Each picture comes as a file of its own, with its exact bytes.
    </Dialog>
  );
}
