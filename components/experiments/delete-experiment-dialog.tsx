import { useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { deleteExperiment } from '#lib/shares/experiment-actions';

interface DeleteExperimentDialogProps {
  readonly id: string;
  readonly name: string;
  onDeleted(): void;
  onClose(): void;
}

/** Asks before an experiment is gone for good, and says what stays. */
export function DeleteExperimentDialog(props: DeleteExperimentDialogProps) {
  const { id, name, onDeleted, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const remove = async () => {
    if (isPending) return;
    setPending(true);
    const answer = await deleteExperiment({ id }).catch(() => undefined);
    // One that is gone already is what was asked for.
    if (answer?.data) return onDeleted();
    setPending(false);
    setProblem('The studio did not answer. Try again.');
  };
  return (
    <Dialog
      title={`Delete “${name}”?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="primary" isBusy={isPending} onClick={() => void remove()}>
            Delete experiment
          </Button>
        </>
      }
    >
      <p className="text-pretty text-text-2">
        Its pictures stay in the gallery. Its grid, votes and ranking are gone for good, and so are
        the links for its judges and the shares of its report, with all that was said in them. What
        has not been sent yet is not sent, and not billed.
      </p>
      <Advice id={`delete-${id}`} tone="warn" message={problem} />
    </Dialog>
  );
}
