import { Slider } from '@base-ui/react/slider';
import { ChevronsLeftRight } from 'lucide-react';
import { useState } from 'react';
import { ZoomButtons } from '#components/image/zoom-buttons';
import { ZoomPicture } from '#components/image/zoom-picture';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import type { ZoomLink } from '#lib/gallery/zoom-link';
import { alternativeText } from '#lib/generations/alternative-text';
import { useCompareKeys } from './use-compare-keys.ts';
import { useZoom } from './use-zoom.ts';
import { pressZoomKey } from './zoom-keys.ts';

interface CompareSliderProps {
  readonly first: ImageDetail;
  readonly second: ImageDetail;
  readonly link: ZoomLink;
}

const ground = 'absolute inset-0 p-4';

/** Two pictures over one another: the first is seen left of a line that is moved. */
export function CompareSlider({ first, second, link }: CompareSliderProps) {
  const [percent, setPercent] = useState(50);
  const upper = useZoom({ sides: first, link });
  const lower = useZoom({ sides: second, link });
  useCompareKeys((key) => pressZoomKey(upper, key));
  return (
    <div className="relative min-h-0 flex-1 bg-sunken">
      <ZoomPicture
        image={second}
        alt={second.alt || alternativeText(second.prompt)}
        zoom={lower}
        label="Picture 2"
        className={ground}
      />
      <ZoomPicture
        image={first}
        alt={first.alt || alternativeText(first.prompt)}
        zoom={upper}
        label="Picture 1"
        clipPath={`inset(0 ${100 - percent}% 0 0)`}
        className={`bg-sunken ${ground}`}
      />
      <Slider.Root
        value={percent}
        onValueChange={setPercent}
        min={0}
        max={100}
        className="pointer-events-none absolute inset-0"
      >
        <Slider.Control className="absolute inset-0">
          <Slider.Track className="absolute inset-0">
            <Slider.Thumb
              aria-label="How much of the first picture is seen"
              getAriaValueText={(_, value) => `${value} %`}
              className="group/line pointer-events-auto grid h-full w-11 cursor-ew-resize touch-none place-items-center outline-none"
            >
              <span className="absolute inset-y-0 left-1/2 w-px -translate-x-1/2 bg-white shadow-[0_0_0_1px_oklch(0_0_0/0.4)]" />
              <span className="relative grid size-9 place-items-center rounded-full border border-black/40 bg-white text-black group-has-focus-visible/line:outline-2 group-has-focus-visible/line:outline-accent group-has-focus-visible/line:outline-offset-2">
                <ChevronsLeftRight size={16} aria-hidden="true" />
              </span>
            </Slider.Thumb>
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <ZoomButtons
        zoom={upper}
        className="absolute right-2 bottom-2 rounded bg-ground/80 backdrop-blur-sm"
      />
    </div>
  );
}
