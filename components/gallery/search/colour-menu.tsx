import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import { BarPopover } from '#components/gallery/search/bar-popover';
import { PopoverChoice } from '#components/gallery/search/popover-choice';
import { Button } from '#components/ui/button';
import type { SearchQuery } from '#lib/gallery/search-filter';
import { colourChoices, onlyFilter, withFiltersInstead } from '#lib/gallery/search-menu';
import { filterName } from '#lib/gallery/search-text';

interface ColourMenuProps {
  readonly query: SearchQuery;
  onChange(query: SearchQuery): void;
}

/** A colour that pictures are to have: one of those with a name, or any. */
export function ColourMenu({ query, onChange }: ColourMenuProps) {
  const only = onlyFilter(query, 'color');
  const chosen = only?.kind === 'color' && !only.negated ? only.hex : null;
  const isAny = !query.filters.some((filter) => filterName(filter) === 'color');
  const searchFor = (hex: string | null) => {
    const filters = hex === null ? [] : [{ kind: 'color' as const, hex, negated: false }];
    onChange(withFiltersInstead(query, ['color'], filters));
  };
  return (
    <BarPopover label="Colour" className="w-60">
      {(close) => {
        const choose = (hex: string | null) => {
          searchFor(hex);
          close();
        };
        return (
          <>
            <PopoverChoice label="Any colour" isChosen={isAny} onChoose={() => choose(null)} />
            <ul className="grid grid-cols-4 gap-0.5 p-1 md:grid-cols-6">
              {colourChoices.map(({ name, hex }) => (
                <li key={hex}>
                  <Swatch
                    name={name}
                    hex={hex}
                    isChosen={hex === chosen}
                    onChoose={() => choose(hex)}
                  />
                </li>
              ))}
            </ul>
            <OtherColour initial={chosen ?? '#b3472a'} onChoose={choose} />
          </>
        );
      }}
    </BarPopover>
  );
}

interface SwatchProps {
  readonly name: string;
  readonly hex: string;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Swatch({ name, hex, isChosen, onChoose }: SwatchProps) {
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isChosen}
      onClick={onChoose}
      className="grid h-11 w-full place-items-center rounded hover:bg-hover md:h-8"
    >
      <span
        className="grid size-7 place-items-center rounded-full border border-text-3 text-white forced-color-adjust-none md:size-5"
        style={{ background: hex }}
      >
        {isChosen && (
          <span className="grid size-4 place-items-center rounded-full bg-black/70">
            <Check size={11} strokeWidth={3} aria-hidden="true" />
          </span>
        )}
      </span>
    </button>
  );
}

interface OtherColourProps {
  readonly initial: string;
  onChoose(hex: string): void;
}

/** The browser's own choice of a colour; it is searched for once it is settled. */
function OtherColour({ initial, onChoose }: OtherColourProps) {
  const id = useId();
  const [hex, setHex] = useState(initial);
  return (
    <div className="mt-1 flex items-center gap-2 border-line border-t px-1.5 pt-2.5 pb-1.5">
      <label htmlFor={id} className="flex-1 text-text-2">
        Another colour
      </label>
      <input
        id={id}
        type="color"
        value={hex}
        onChange={(event) => setHex(event.target.value)}
        className="h-11 w-12 rounded border border-line bg-sunken p-1 md:h-[26px] md:w-9 md:p-0.5"
      />
      <Button size="small" onClick={() => onChoose(hex)}>
        Search
      </Button>
    </div>
  );
}
