'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ShareFields } from '#components/shares/share-fields';
import { ShareLimits } from '#components/shares/share-limits';
import { FormDialog } from '#components/ui/form-dialog';
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
  const router = useRouter();
  const [first] = useState(() => shareFormOf(share));
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const read = readShareForm(form, share.hasPassword);
    if (!read.ok) return setProblem(read.failure);
    const changed = await heardFrom(
      changeShare({ id: share.id, ...read.value }),
      shareFailureWords,
    );
    if (!changed.ok) return setProblem(changed.failure);
    router.refresh();
    onClose();
  };
  return (
    <FormDialog
      title="Change share"
      description="The link stays the same"
      submit="Save"
      holdsWords={form !== first}
      problem={problem}
      advice={problem}
      onSubmit={save}
      onClose={onClose}
    >
      <ShareFields form={form} isReport={share.experiment !== null} onChange={setForm} />
      <ShareLimits form={form} hadPassword={share.hasPassword} onChange={setForm} />
    </FormDialog>
  );
}
