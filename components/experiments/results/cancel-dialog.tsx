import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';

interface CancelDialogProps {
  onCancelRest(): void;
  onClose(): void;
}

/** Asks before what was not sent yet is given up. */
export function CancelDialog({ onCancelRest, onClose }: CancelDialogProps) {
  return (
    <Dialog
      title="Cancel the rest?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Go on</Button>
          <Button look="primary" onClick={onCancelRest}>
            Cancel the rest
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        What has not been sent yet is not sent, and not billed. Pictures that are under way still
        come back, and all that is here stays. To hold it for a while, pause it.
      </p>
    </Dialog>
  );
}
