import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#components/ui/button';
import { FieldLabel } from '#components/ui/field-label';
import type { Draft } from '#lib/compose/draft';
import { referenceCount } from '#lib/compose/reference-count';
import { newClientKey } from '#lib/id';
import { withoutPlace, withPlace } from '#lib/library/recipe-draft';
import { referenceAddress } from '#lib/references/kept-reference';
import { referenceRules } from '#lib/references/reference-rules';

interface PlacesFieldProps {
  readonly draft: Draft;
  onChange(draft: Draft): void;
}

/** The references of a recipe, each in its place: kept with it, or asked for whenever it is used. */
export function PlacesField({ draft, onChange }: PlacesFieldProps) {
  const id = useId();
  const { references } = draft;
  const isFull = references.length >= referenceRules.maxCount;
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <FieldLabel id={id} label="References">
        {referenceCount(references.length)}
      </FieldLabel>
      {references.length > 0 && (
        <ol className="mb-2 flex flex-wrap gap-2">
          {references.map(({ id: place, key }, at) => (
            <li key={place} className="grid w-20 justify-items-center gap-1">
              <span className="grid size-20 place-items-center overflow-clip rounded bg-sunken text-center text-text-3 text-xs outline outline-line -outline-offset-1">
                {key === null ? (
                  'Asked for'
                ) : (
                  // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
                  <img
                    src={referenceAddress(key, 'small')}
                    alt=""
                    decoding="async"
                    draggable={false}
                    className="size-full object-cover"
                  />
                )}
              </span>
              <span className="flex items-center text-xs">
                image {at + 1}
                <Button
                  look="plain"
                  size="icon"
                  aria-label={`Remove image ${at + 1}`}
                  title="Remove"
                  onClick={() => onChange(withoutPlace(draft, place))}
                >
                  <X size={12} aria-hidden="true" />
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Button
        size="small"
        aria-disabled={isFull || undefined}
        className="aria-disabled:opacity-50"
        onClick={() => !isFull && onChange(withPlace(draft, newClientKey()))}
      >
        <Plus size={13} aria-hidden="true" />
        Ask for a reference
      </Button>
    </fieldset>
  );
}
