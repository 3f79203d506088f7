'use client';

import { useId, useState } from 'react';
import { thoughtOf, useNewFrom } from '#components/experiments/results/use-new-from';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Stepper } from '#components/ui/stepper';
import { readWhole } from '#lib/compose/draft';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';

interface NewFromBestProps {
  readonly page: Pick<ExperimentPage, 'experiment' | 'design' | 'standings'>;
}

/** One alone has nothing to be compared with; more than these are better chosen by hand. */
const least = 2;
const most = 10;
const usual = 3;

/** The next round with those that did best in this one, each a row of its table. */
export function NewFromBest({ page }: NewFromBestProps) {
  const id = useId();
  const begin = useNewFrom();
  const { ranked } = page.standings;
  const last = Math.min(most, ranked.length);
  const [typed, setTyped] = useState(String(Math.min(usual, last)));
  if (last < least) return null;
  const count = readWhole(typed);
  const isLawful = count >= least && count <= last;
  const cells = ranked.slice(0, count).map(({ coordinates }) => coordinates);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-text-2">Best</span>
        <Stepper
          label="Best"
          value={typed}
          min={least}
          max={last}
          isInvalid={!isLawful}
          describedBy={`${id}-advice`}
          onType={setTyped}
        />
        <Button
          aria-disabled={!isLawful || undefined}
          className="aria-disabled:opacity-50"
          onClick={() => isLawful && void begin((late) => late.takeCells(thoughtOf(page), cells))}
        >
          {isLawful ? `New from the best ${count}` : 'New from the best'}
        </Button>
      </div>
      <Advice
        id={`${id}-advice`}
        tone="warn"
        message={isLawful ? null : `Write a number from ${least} to ${last}.`}
      />
    </div>
  );
}
