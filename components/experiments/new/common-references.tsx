import { Button } from '#components/ui/button';
import { composerDraft } from '#lib/compose/composer-draft';
import type { Draft } from '#lib/compose/draft';

import { countLabel } from '#lib/generations/count';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceAddress } from '#lib/references/kept-reference';

interface CommonReferencesProps {
  readonly references: readonly DraftReference[];
  /** How many of them go with every picture; the others are values of a variable. */
  readonly shared: number;
  onChange(part: Partial<Draft>): void;
}

/** The references of an experiment, with their numbers, and the way to those of the composer. */
export function CommonReferences({ references, shared, onChange }: CommonReferencesProps) {
  return (
    <div className="mt-2 grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" look="plain" onClick={() => onChange(takeComposer())}>
          Take what is in the composer
        </Button>
        <Button
          size="small"
          look="plain"
          onClick={() => onChange({ references: takeComposer().references })}
        >
          Take its references only
        </Button>
        {references.length > 0 && (
          <Button size="small" look="plain" onClick={() => onChange({ references: [] })}>
            Leave the references out
          </Button>
        )}
      </div>
      {references.length > 0 && (
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
      )}
    </div>
  );
}

/** The studio's own draft: its prompt as a template, its references and settings. */
function takeComposer(): Draft {
  const draft = composerDraft();
  // What has not reached the server yet cannot be asked for.
  return { ...draft, references: draft.references.filter(({ key }) => key !== null) };
}

function sharedWords(shared: number, varied: number): string {
  const common = `Each picture is asked for with ${countLabel(shared, 'reference')}`;
  if (varied === 0) return `${common}.`;
  return shared === 0
    ? 'Each picture is asked for with the references that its values name, and no others.'
    : `${common} and those that its values name.`;
}
