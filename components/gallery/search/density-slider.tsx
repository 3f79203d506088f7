import { Slider } from '@base-ui/react/slider';
import { Grid3x3, Square } from 'lucide-react';
import { useState } from 'react';
import { useDensity } from '#components/gallery/search/use-density';
import { densityCookie, galleryStateOf } from '#lib/gallery/density-cookie';
import { type Density, densities } from '#lib/gallery/gallery-address';
import { keepCookie } from '#lib/gallery/keep-cookie';
import { galleryAddress } from '#lib/gallery/search-address';

const fewest = densities[0];
const most = densities[densities.length - 1] ?? fewest;

/** How many pictures share the screen: it changes at once, without asking the server. */
export function DensitySlider({ initial }: { readonly initial: Density }) {
  const said = useDensity(initial);
  /** What is dragged to, until the address says the same. */
  const [chosen, setChosen] = useState<Density | null>(null);
  if (chosen === said) setChosen(null);
  const choose = (value: number) => {
    const density = densities.find((each) => each === value);
    if (density === undefined || density === (chosen ?? said)) return;
    setChosen(density);
    showDensity(density);
  };
  return (
    <div className="flex shrink-0 items-center gap-2 text-text-3">
      <Square size={13} aria-hidden="true" />
      <Slider.Root
        value={chosen ?? said}
        min={fewest}
        max={most}
        step={1}
        largeStep={2}
        onValueChange={choose}
        className="w-20"
      >
        <Slider.Control className="flex h-11 cursor-pointer touch-none select-none items-center md:h-[26px]">
          <Slider.Track className="h-1 w-full rounded-full bg-line-strong">
            <Slider.Indicator className="rounded-full bg-text-3" />
            <Slider.Thumb
              aria-label="Density"
              getAriaValueText={(_, value) => `${value} of ${most}`}
              className="size-4 rounded-full bg-text outline-none has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 md:size-3"
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <Grid3x3 size={14} aria-hidden="true" />
    </div>
  );
}

/** Keeps it for the next visit, and in the address for whoever is sent it. */
function showDensity(density: Density): void {
  keepCookie(densityCookie, String(density));
  const here = galleryStateOf(new URLSearchParams(window.location.search), document.cookie);
  window.history.replaceState(null, '', galleryAddress({ ...here, density }));
}
