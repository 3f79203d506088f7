'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { LineageTree } from '#components/image/lineage/lineage-tree';
import { useAnswer } from '#components/image/use-answer';
import { useInSight } from '#components/image/use-in-sight';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import {
  countNodes,
  type Lineage as Known,
  lineageAddress,
  stepsBack,
  stepsOn,
  trimBranches,
} from '#lib/gallery/lineage';

interface LineageProps {
  readonly imageId: string;
}

/** What stands beside a picture: so many of each, over so many steps. */
const beside = { most: 4, steps: 2 };

/** What a picture came from and what came of it, as a tree whose pictures lead on. */
export function Lineage({ imageId }: LineageProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const isSeen = useInSight(place);
  const { answer, again } = useAnswer<Known>(isSeen ? lineageAddress(imageId) : null);
  return (
    <section
      ref={place}
      aria-labelledby={id}
      aria-busy={answer.state === 'loading'}
      className="grid min-w-0 content-start gap-2"
    >
      <h2 id={id} className="font-medium">
        Lineage
      </h2>
      {answer.state === 'there' && <SmallTree lineage={answer.value} />}
      {answer.state === 'loading' && (
        <div aria-hidden="true" className="h-24 rounded bg-hover/60" />
      )}
      {answer.state === 'failed' && (
        <p className="flex flex-wrap items-center gap-2 text-text-3 text-xs">
          The studio did not answer.
          <Button look="plain" size="small" onClick={again}>
            Try again
          </Button>
        </p>
      )}
    </section>
  );
}

function SmallTree({ lineage }: { readonly lineage: Known }) {
  const [whole, setWhole] = useState<ReactNode>(null);
  const cameFrom = trimBranches(lineage.cameFrom, beside);
  const ledTo = trimBranches(lineage.ledTo, beside);
  const shown = countNodes(cameFrom) + countNodes(ledTo);
  const isPart = countNodes(lineage.cameFrom) + countNodes(lineage.ledTo) > shown;
  const open = async () => {
    const found = await import('#components/image/lineage/whole-lineage').catch(() => null);
    if (!found) return tell('The whole lineage could not be opened. Try again.');
    setWhole(<found.WholeLineage lineage={lineage} onClose={() => setWhole(null)} />);
  };
  return (
    <>
      <LineageTree lineage={{ ...lineage, cameFrom, ledTo }} />
      {isPart && (
        <Button
          look="plain"
          size="small"
          aria-haspopup="dialog"
          className="-ml-2.5 justify-self-start"
          title={`${stepsBack} steps back and ${stepsOn} on`}
          onClick={() => void open()}
        >
          Whole lineage
        </Button>
      )}
      {whole}
    </>
  );
}
