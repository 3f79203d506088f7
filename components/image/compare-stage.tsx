'use client';

import { Columns2, SquareSplitHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { CompareBack } from '#components/image/compare-back';
import { CompareMarks } from '#components/image/compare-marks';
import { ComparePane } from '#components/image/compare-pane';
import { CompareSlider } from '#components/image/compare-slider';
import { Choice } from '#components/ui/choice';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { createZoomLink, type ZoomLink } from '#lib/gallery/zoom-link';

interface CompareStageProps {
  readonly images: readonly ImageDetail[];
  /** Of the search or the collection that they were chosen in. */
  readonly params: string;
}

const forms = [
  { value: 'beside', name: 'Side by side', Glyph: Columns2 },
  { value: 'slider', name: 'Slider', Glyph: SquareSplitHorizontal },
] as const;

/** The pictures to be looked at together: side by side, or two of them over one another. */
export function CompareStage({ images, params }: CompareStageProps) {
  const [link] = useState(createZoomLink);
  const [form, setForm] = useState('beside');
  const group = useId();
  const [first, second] = images;
  const isPair = images.length === 2 && first && second;
  return (
    <div className="flex h-[calc(100dvh-3rem)] max-h-[60rem] min-h-96 flex-col">
      <div className="flex items-center justify-between gap-2 border-line border-b px-1 py-1 md:px-4 md:py-2">
        <CompareBack params={params} link={link} />
        {isPair && (
          <div
            role="radiogroup"
            aria-label="How they are shown"
            className="flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
          >
            {forms.map(({ value, name, Glyph }) => (
              <Choice
                key={value}
                group={group}
                value={value}
                name={name}
                checked={form === value}
                className="h-11 gap-1.5 px-3 text-xs md:h-[26px]"
                onChoose={setForm}
              >
                <Glyph size={14} aria-hidden="true" />
                {name}
              </Choice>
            ))}
          </div>
        )}
      </div>
      {isPair && form === 'slider' ? (
        <>
          <CompareSlider first={first} second={second} link={link} />
          <div className="grid gap-px border-line border-t bg-line md:grid-cols-2">
            <CompareMarks image={first} number={1} isNumbered />
            <CompareMarks image={second} number={2} isNumbered />
          </div>
        </>
      ) : (
        <Panes images={images} params={params} link={link} />
      )}
    </div>
  );
}

interface PanesProps extends CompareStageProps {
  readonly link: ZoomLink;
}

/** Two and three beside one another, four in two rows; one above the other on a phone held upright. */
function Panes({ images, params, link }: PanesProps) {
  const columns = images.length === 3 ? 'md:grid-cols-3' : 'md:grid-cols-2';
  const rows = images.length === 4 ? 'grid-cols-2' : '';
  return (
    <div className={`grid min-h-0 flex-1 auto-rows-fr gap-px bg-line ${rows} ${columns}`}>
      {images.map((image, index) => (
        <ComparePane
          key={image.id}
          image={image}
          number={index + 1}
          params={params}
          link={link}
          isLast={index === images.length - 1}
        />
      ))}
    </div>
  );
}
