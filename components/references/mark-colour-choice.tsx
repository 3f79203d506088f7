import { Check } from 'lucide-react';
import { useId } from 'react';
import { type MarkColour, markColours } from '#lib/references/drawing';
import { colourName } from '#lib/references/mark-words';
import { markInks } from '#lib/references/paint-drawing';

interface MarkColourChoiceProps {
  readonly chosen: MarkColour;
  onChoose(colour: MarkColour): void;
}

/** The colour of what is drawn; the chosen one has a check mark, and each says its name. */
export function MarkColourChoice({ chosen, onChoose }: MarkColourChoiceProps) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label="Colour" className="flex md:gap-0.5">
      {markColours.map((colour) => {
        const { ink, halo } = markInks[colour];
        return (
          <label
            key={colour}
            title={colourName(colour)}
            className="relative grid size-11 cursor-pointer place-items-center rounded hover:bg-hover has-checked:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent md:size-8"
          >
            <input
              type="radio"
              name={group}
              value={colour}
              aria-label={colourName(colour)}
              autoComplete="off"
              checked={colour === chosen}
              onChange={() => onChoose(colour)}
              className="absolute inset-0 cursor-pointer appearance-none rounded outline-none"
            />
            <span
              className="grid size-6 place-items-center rounded-full border border-text-3 forced-color-adjust-none md:size-5"
              style={{ background: ink, color: halo }}
            >
              {colour === chosen && <Check size={14} strokeWidth={3} aria-hidden="true" />}
            </span>
          </label>
        );
      })}
    </div>
  );
}
