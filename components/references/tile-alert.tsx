import { TriangleAlert } from 'lucide-react';
import type { TileDialog } from '#components/references/tile-dialogs';
import { Button } from '#components/ui/button';
import { tryAgain } from '#lib/compose/tray-tile';
import type { Work } from '#lib/references/work-store';
import { workProblems } from '#lib/references/work-words';
import { theTray } from './the-tray.ts';

interface TileAlertProps {
  readonly id: string;
  readonly work: Work;
  onOpen(dialog: TileDialog): void;
}

/** Why a reference cannot be sent as it is, and the way out where there is one. */
export function TileAlert({ id, work, onOpen }: TileAlertProps) {
  const problems = workProblems(work);
  const [first] = problems;
  if (!first) return null;
  const isWarning = work.phase === 'to-mend';
  return (
    <div
      role="alert"
      className={`mt-1 mb-0.5 flex items-center gap-2.5 rounded py-1.5 pr-1.5 pl-2.5 ${isWarning ? 'bg-warn-soft' : 'bg-bad-soft'}`}
    >
      <TriangleAlert
        size={14}
        aria-hidden="true"
        className={`shrink-0 ${isWarning ? 'text-warn' : 'text-bad'}`}
      />
      <div className="min-w-0 flex-1 text-text-2 text-xs/[1.125rem]">
        {problems.map((sentence) => (
          <p key={sentence} className="wrap-anywhere text-pretty">
            {sentence}
          </p>
        ))}
      </div>
      {isWarning && (
        <Button size="small" onClick={() => onOpen({ kind: 'mend', id })}>
          Mend
        </Button>
      )}
      {work.phase === 'failed' && (
        <Button size="small" onClick={() => tryAgain(theTray, id)}>
          Try again
        </Button>
      )}
    </div>
  );
}
