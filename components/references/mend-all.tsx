import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#components/ui/button';
import { mendAll } from '#lib/compose/tray-mend';
import { workStore } from '#lib/references/work-store';
import { theTray } from './the-tray.ts';

/** Mends everything that waits for it, each as the studio would, with one press. */
export function MendAll() {
  const waiting = useStore(workStore, ({ works }) => countToMend(works.values()));
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const mend = async (button: HTMLElement) => {
    const list = button.closest('section')?.querySelector('ol');
    await mendAll(theTray, (done, of) => setProgress({ done, of }));
    // The button goes with what it was for.
    if (document.activeElement === button) list?.focus();
    setProgress(null);
  };
  if (!progress && waiting < 2) return null;
  return (
    <div className="mt-2 flex items-center justify-between gap-3 rounded bg-warn-soft py-1.5 pr-1.5 pl-2.5">
      <p className="text-text-2 text-xs tabular-nums">
        {progress
          ? `Mending ${progress.done + 1} of ${progress.of}`
          : `${waiting} references need mending`}
      </p>
      <Button
        size="small"
        aria-disabled={progress !== null || undefined}
        className="aria-disabled:opacity-50"
        onClick={({ currentTarget }) => !progress && void mend(currentTarget)}
      >
        Mend all
      </Button>
    </div>
  );
}

function countToMend(works: Iterable<{ readonly phase: string }>): number {
  return [...works].filter(({ phase }) => phase === 'to-mend').length;
}
