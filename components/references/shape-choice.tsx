import { useId } from 'react';
import { Button } from '#components/ui/button';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import type { ShapeMethod } from './use-mend-choices.ts';

interface ShapeChoiceProps {
  readonly method: ShapeMethod;
  /** As `#rrggbb`; null takes it from the edges. */
  readonly colour: string | null;
  /** What is found there; null while nobody has looked. */
  readonly edgeColour: string | null;
  onMethod(method: ShapeMethod): void;
  onColour(colour: string | null): void;
}

/** How a picture that is too long becomes lawful: nothing of it lost, or a part of it kept. */
export function ShapeChoice(props: ShapeChoiceProps) {
  const { method, colour, edgeColour, onMethod, onColour } = props;
  const id = useId();
  const common = { group: `${id}-method`, className: 'h-11 px-4 md:h-[26px]' };
  return (
    <div className="min-w-0">
      <FieldLabel id={`${id}-label`} label="Shape" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div
          role="radiogroup"
          aria-labelledby={`${id}-label`}
          className="flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
        >
          <Choice
            {...common}
            value="pad"
            name="Pad, nothing is cut off"
            checked={method === 'pad'}
            onChoose={() => onMethod('pad')}
          >
            Pad
          </Choice>
          <Choice
            {...common}
            value="crop"
            name="Crop to a part of it"
            checked={method === 'crop'}
            onChoose={() => onMethod('crop')}
          >
            Crop
          </Choice>
        </div>
        {method === 'pad' ? (
          <div className="flex items-center gap-2">
            <label htmlFor={`${id}-colour`} className="text-text-2">
              Colour
            </label>
            <input
              id={`${id}-colour`}
              type="color"
              value={colour ?? edgeColour ?? '#ffffff'}
              onChange={(event) => onColour(event.target.value)}
              className="h-11 w-14 rounded border border-line bg-sunken p-1 md:h-8 md:w-11"
            />
            {colour === null ? (
              <span className="text-text-3 text-xs">from its edges</span>
            ) : (
              <Button size="small" look="plain" onClick={() => onColour(null)}>
                Take it from the edges
              </Button>
            )}
          </div>
        ) : (
          <span className="text-text-3 text-xs">Move and size the box in the picture.</span>
        )}
      </div>
    </div>
  );
}
