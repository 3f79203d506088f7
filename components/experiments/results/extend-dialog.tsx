import { useState } from 'react';
import { useEstimate } from '#components/experiments/new/use-estimate';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Stepper } from '#components/ui/stepper';
import { readWhole } from '#lib/compose/draft';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';
import { mostRepeats } from '#lib/experiments/plan/design';
import { durationWords } from '#lib/experiments/plan/duration-words';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

interface ExtendDialogProps {
  readonly page: ExperimentPage;
  readonly imageUsd: number;
  onExtend(repeats: number): void;
  onClose(): void;
}

/** Asks how often each cell is to be made in all, and says what the rest of it costs. */
export function ExtendDialog({ page, imageUsd, onExtend, onClose }: ExtendDialogProps) {
  const { repeats, cells, imagesPerRepeat } = page;
  const least = Math.min(mostRepeats, repeats + 1);
  const [typed, setTyped] = useState(String(least));
  const wanted = readWhole(typed);
  const isLawful = wanted > repeats && wanted <= mostRepeats;
  const images = isLawful ? Math.round((wanted - repeats) * cells.length * imagesPerRepeat) : 0;
  const generations = isLawful ? (wanted - repeats) * cells.length : 0;
  const { estimated } = useEstimate(isLawful ? { generations, images } : null);
  const estimate = estimated?.estimate ?? null;
  const over = estimate?.overBudget ?? null;
  const cost = imageUsd > 0 ? `about ${moneyLabel(images * imageUsd)}` : 'nothing is billed';
  return (
    <Dialog
      title="More repeats"
      description={`Each cell was asked for ${countLabel(repeats, 'time')}.`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button
            look="primary"
            disabled={!isLawful || over !== null}
            className="disabled:opacity-50"
            onClick={() => onExtend(wanted)}
          >
            Order them
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-3">
        <Stepper
          label="Repeats in all"
          value={typed}
          min={least}
          max={mostRepeats}
          isInvalid={!isLawful}
          onType={setTyped}
        />
        <p role="status" className="text-pretty text-text-2 tabular-nums">
          {isLawful
            ? `Up to ${countLabel(images, 'more image')}, ${cost}.`
            : `A cell has at most ${mostRepeats} repeats, and has ${repeats} now.`}
          {estimate && (
            <span className="block text-text-3 text-xs">
              {[`Takes ${durationWords(estimate.timeMs)}.`, estimate.leaves ?? ''].join(' ')}
            </span>
          )}
        </p>
      </div>
      <Advice id="extend-advice" tone="bad" message={over} />
    </Dialog>
  );
}
