import { useState } from 'react';
import type { Picked } from '#components/references/picker-dialog';
import { PickerOpening } from '#components/references/picker-opening';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import { isUnwritten } from '#lib/compose/draft-with';
import { countLabel } from '#lib/generations/count';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceAddress } from '#lib/references/kept-reference';
import { referenceRules } from '#lib/references/reference-rules';
import { addPicked } from './add-picked.ts';
import { changeCommon } from './change-draft.ts';
import { useComposerDraft } from './use-composer-draft.ts';

interface CommonReferencesProps {
  readonly references: readonly DraftReference[];
  /** How many of them go with every picture; the others are values of a variable. */
  readonly shared: number;
}

/** The references of an experiment, with their numbers, and the ways to have some. */
export function CommonReferences({ references, shared }: CommonReferencesProps) {
  const composer = useComposerDraft();
  const [isPicking, setPicking] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const add = async (picked: Picked) => {
    setAdding(true);
    await addPicked(picked);
    setAdding(false);
  };
  return (
    <div className="mt-2 grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" isBusy={isAdding} onClick={() => !isAdding && setPicking(true)}>
          Pick from the studio
        </Button>
        <Button
          size="small"
          look="plain"
          disabled={isUnwritten(composer)}
          className="disabled:opacity-50"
          onClick={() => changeCommon('Taken from the composer', composer)}
        >
          Take what is in the composer
        </Button>
        <Button
          size="small"
          look="plain"
          disabled={composer.references.length === 0}
          className="disabled:opacity-50"
          onClick={() => {
            const words = 'References taken from the composer';
            changeCommon(words, { references: composer.references });
          }}
        >
          Take its references only
        </Button>
        {references.length > 0 && (
          <Button
            size="small"
            look="plain"
            onClick={() => changeCommon('References left out', { references: [] })}
          >
            Leave the references out
          </Button>
        )}
        <p role="status" className="text-text-2 text-xs">
          {isAdding && 'What you picked is on its way.'}
        </p>
      </div>
      {references.length > 0 && <ReferenceList references={references} shared={shared} />}
      {isPicking && (
        <PickerOpening
          room={referenceRules.maxCount - references.length}
          onPick={(picked) => void add(picked)}
          onMissing={tell}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

function ReferenceList({ references, shared }: CommonReferencesProps) {
  return (
    <>
      <p className="text-pretty text-text-2 text-xs">
        {sharedWords(shared, references.length - shared)}
      </p>
      <ul aria-label="References" className="flex flex-wrap gap-2">
        {references.map(({ id, key }, at) => (
          <li key={id} className="grid justify-items-center gap-0.5 text-text-2 text-xs">
            {key && (
              // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
              <img
                src={referenceAddress(key, 'small')}
                alt=""
                className="size-11 rounded object-cover"
              />
            )}
            image {at + 1}
          </li>
        ))}
      </ul>
    </>
  );
}

function sharedWords(shared: number, varied: number): string {
  const common = `Each picture is asked for with ${countLabel(shared, 'reference')}`;
  if (varied === 0) return `${common}.`;
  return shared === 0
    ? 'Each picture is asked for with the references that its values name, and no others.'
    : `${common} and those that its values name.`;
}
