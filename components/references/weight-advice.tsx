import { useState } from 'react';
import { useStore } from 'zustand';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { offerUndo } from '#components/ui/toast-manager';
import { shrinkToFit } from '#lib/compose/tray-shrink';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { totalBytes } from '#lib/references/shrink-plan';
import { workStore } from '#lib/references/work-store';

import { theTray } from './the-tray.ts';

/** What references weigh together is nowhere limited; past a budget a person is warned. */
export function WeightAdvice({ budgetBytes }: { readonly budgetBytes: number }) {
  const weight = useStore(workStore, ({ works }) =>
    totalBytes(
      [...works.values()].flatMap((work) => (work.phase === 'ready' ? work.reference : [])),
    ),
  );
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const shrink = async (button: HTMLElement) => {
    const list = button.closest('section')?.querySelector('ol');
    const comeBack = await shrinkToFit(theTray, budgetBytes, (done, of) =>
      setProgress({ done, of }),
    );
    if (document.activeElement === button) list?.focus();
    setProgress(null);
    offerUndo('References shrunk to fit', comeBack);
  };
  const isOver = weight > budgetBytes;
  const budget = byteSizeLabel(budgetBytes);
  const message = progress
    ? `Shrinking ${progress.done + 1} of ${progress.of}`
    : `Together ${byteSizeLabel(weight)}. Requests over ${budget} may be refused by the provider.`;
  return (
    <Advice id="weight-advice" tone="warn" message={isOver || progress ? message : null}>
      <Button
        size="small"
        aria-disabled={progress !== null || undefined}
        className="aria-disabled:opacity-50"
        onClick={({ currentTarget }) => !progress && void shrink(currentTarget)}
      >
        Shrink to fit
      </Button>
    </Advice>
  );
}
