import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { ExportMenu } from '#components/experiments/results/export-menu';
import { JudgeButton } from '#components/experiments/results/judge-button';
import { NewFromButton } from '#components/experiments/results/new-from-button';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { tell } from '#components/ui/toast-manager';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';
import { reportIntroduction } from '#lib/experiments/report/report-words';
import type { ResultSums } from '#lib/experiments/results/cell-result';
import type { ResultsByCell } from '#lib/experiments/results/live-cells';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';
import { type Course, extend, steer } from './steer.ts';

const CancelDialog = lazy(async () => ({
  default: (await import('#components/experiments/results/cancel-dialog')).CancelDialog,
}));
const ExtendDialog = lazy(async () => ({
  default: (await import('#components/experiments/results/extend-dialog')).ExtendDialog,
}));

interface BoardActionsProps {
  readonly page: ExperimentPage;
  readonly byCell: ResultsByCell;
  readonly sums: ResultSums;
  readonly imageUsd: number;
  /** How the grid is looked at, as the query of an address. */
  readonly viewQuery: string;
  /** Whether the viewer may steer it and judge. */
  readonly canMake: boolean;
}

/** What can be done with an experiment as it is now. */
export function BoardActions(props: BoardActionsProps) {
  const { page, byCell, viewQuery, canMake } = props;
  const { id, name } = page.experiment;
  const withPictures = [...byCell.values()].filter((results) =>
    results.some(({ images }) => images.length > 0),
  ).length;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {canMake && <SteeringActions {...props} />}
      <ExportMenu
        id={id}
        name={name}
        introduction={reportIntroduction(page.experiment)}
        viewQuery={viewQuery}
        canMakeWebsite={canMake && withPictures > 0}
      />
      <ButtonLink size="small" href={`/experiments/${id}/report`}>
        Report
      </ButtonLink>
      {canMake && <NewFromButton page={page} />}
      {canMake && <JudgeButton experimentId={id} withPictures={withPictures} />}
    </div>
  );
}

/** How an experiment goes on: paused, ended, mended or extended. */
function SteeringActions({ page, sums, imageUsd }: BoardActionsProps) {
  const router = useRouter();
  const [dialog, setDialog] = useState<'cancel' | 'extend' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { id, isPaused } = page.experiment;
  const close = () => setDialog(null);
  const say = async (asked: Promise<string>) => {
    close();
    setAsking(true);
    tell(await asked);
    setAsking(false);
    router.refresh();
  };
  const go = (course: Course) => void say(steer(id, course));
  const planned = page.cells.length * page.repeats;
  // What was ordered beyond the plan stands in the place of what had failed.
  const missing = sums.failed - Math.max(0, sums.all - planned);
  return (
    <>
      {sums.underWay > 0 && (
        <>
          <Button
            size="small"
            disabled={isAsking}
            onClick={() => go(isPaused ? 'resume' : 'pause')}
          >
            {isPaused ? 'Resume' : 'Pause'}
          </Button>
          <Button size="small" disabled={isAsking} onClick={() => setDialog('cancel')}>
            Cancel the rest
          </Button>
        </>
      )}
      {missing > 0 && (
        <Button size="small" disabled={isAsking} onClick={() => go('top-up')}>
          {topUpWords(missing, missing * page.imagesPerRepeat * imageUsd)}
        </Button>
      )}
      <Button size="small" disabled={isAsking} onClick={() => setDialog('extend')}>
        More repeats
      </Button>
      <Suspense>
        {dialog === 'cancel' && <CancelDialog onCancelRest={() => go('cancel')} onClose={close} />}
        {dialog === 'extend' && (
          <ExtendDialog
            page={page}
            imageUsd={imageUsd}
            onExtend={(repeats) => void say(extend(id, repeats))}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

/** What is ordered by one press says what it costs. */
function topUpWords(missing: number, costUsd: number): string {
  const words = `Top up ${countLabel(missing, 'failed one')}`;
  return costUsd > 0 ? `${words}, about ${moneyLabel(costUsd)}` : words;
}
