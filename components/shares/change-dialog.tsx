'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { ShareFields } from '#components/shares/share-fields';
import { ShareLimits } from '#components/shares/share-limits';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { heardFrom } from '#lib/ask-action';
import { changeShare } from '#lib/shares/actions';
import { readShareForm, shareFormOf } from '#lib/shares/share-form';
import { shareFailureWords } from '#lib/shares/share-order';
import type { ShareView } from '#lib/shares/share-view';

interface ChangeDialogProps {
  readonly share: ShareView;
  onClose(): void;
}

/** Changes what a share shows and to whom; its link stays. */
export function ChangeDialog({ share, onClose }: ChangeDialogProps) {
  const id = useId();
  const router = useRouter();
  const [form, setForm] = useState(() => shareFormOf(share));
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const save = async () => {
    const read = readShareForm(form, share.hasPassword);
    if (!read.ok) return setProblem(read.failure);
    if (isPending) return;
    setPending(true);
    const changed = await heardFrom(
      changeShare({ id: share.id, ...read.value }),
      shareFailureWords,
    );
    setPending(false);
    if (!changed.ok) return setProblem(changed.failure);
    router.refresh();
    onClose();
  };
  return (
    <Dialog
      title="Change share"
      description="The link stays the same"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            aria-disabled={isPending || undefined}
            className="aria-disabled:opacity-50"
            onClick={() => void save()}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <ShareFields form={form} isReport={share.experiment !== null} onChange={setForm} />
        <ShareLimits form={form} hadPassword={share.hasPassword} onChange={setForm} />
        <Advice id={`${id}-problem`} tone="bad" message={problem} />
      </div>
    </Dialog>
  );
}
