'use client';

import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { keptKind } from '#lib/references/mend-plan';
import type { MendChoices, Mended } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { sizeWords } from '#lib/references/picture-numbers';
import type { Finding } from '#lib/references/reference';
import { GivenPicture } from './given-picture.tsx';
import { KindChoice } from './kind-choice.tsx';
import { MendSide } from './mend-side.tsx';
import { MendedPicture } from './mended-picture.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import { useEdgeColour } from './use-edge-colour.ts';
import { useMendChoices } from './use-mend-choices.ts';
import { useMended } from './use-mended.ts';

interface MendDialogProps {
  readonly name: string;
  readonly file: Blob;
  readonly facts: PictureFacts;
  /** What keeps it from being sent; all of it can be mended. */
  readonly findings: readonly Finding[];
  onUse(mended: Mended, choices: MendChoices): void;
  onClose(): void;
}

/** What is wrong with a file and what becomes of it, side by side, before anything is decided. */
export function MendDialog({ name, file, facts, findings, onUse, onClose }: MendDialogProps) {
  const choice = useMendChoices(facts);
  const { choices, method, isShapeLawful, upright } = choice;
  const mending = useMended(file, facts, choices);
  const edgeColour = useEdgeColour(file, facts, !isShapeLawful);
  const { mended, share, problem } = mending;
  const ready = share === null ? mended : null;
  return (
    <Dialog
      title={`Mend ${name}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            disabled={!ready}
            className="disabled:opacity-50"
            onClick={() => ready && onUse(ready, choices)}
          >
            Use this
          </Button>
        </>
      }
    >
      <div>
        <div className="flex flex-wrap gap-x-8 gap-y-4 *:mb-5">
          {!isShapeLawful && (
            <ShapeChoice
              method={method}
              colour={choice.colour}
              edgeColour={edgeColour}
              onMethod={choice.setMethod}
              onColour={choice.setColour}
            />
          )}
          {facts.kind !== 'jpeg' && (
            <KindChoice
              kind={choice.kind ?? keptKind(facts.kind, facts.hasAlpha)}
              onKind={choice.setKind}
            />
          )}
        </div>
        <div className="grid gap-6 md:grid-cols-2 md:gap-5">
          <MendSide
            heading="Before"
            facts={facts}
            lines={findings.map(({ sentence }) => sentence)}
            linesName="What keeps it from being sent"
          >
            <GivenPicture
              file={file}
              facts={facts}
              alt={`${name} as it was given`}
              crop={isShapeLawful || method === 'pad' ? null : { ...choice, upright }}
            />
          </MendSide>
          <MendSide
            heading="After"
            facts={mended?.facts ?? null}
            lines={mended?.steps ?? []}
            linesName="What is done to it"
          >
            <MendedPicture mending={mending} alt={`${name} as it would be sent`} />
          </MendSide>
        </div>
        <Advice id="mend-problem" tone="bad" message={problem} />
        <p aria-live="polite" className="sr-only">
          {ready && `Mended: ${sizeWords(ready.facts)}. ${ready.steps.join('. ')}.`}
        </p>
      </div>
    </Dialog>
  );
}
