'use client';

import { Columns2, SquareSplitHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { ComparePane } from '#components/image/compare-pane';
import { CompareSlider } from '#components/image/compare-slider';
import { Choice } from '#components/ui/choice';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { createZoomLink, type ZoomLink } from '#lib/gallery/zoom-link';

const option = 'h-11 gap-1.5 px-3 text-xs md:h-[26px]';

/** The pictures to be looked at together: side by side, or two of them over one another. */
export function CompareStage({ images }: { readonly images: readonly ImageDetail[] }) {
  const [link] = useState(createZoomLink);
  const [form, setForm] = useState('beside');
  const group = useId();
  const [first, second] = images;
  const isPair = images.length === 2 && first && second;
  return (
    <div className="flex h-[calc(100dvh-3rem)] max-h-[60rem] min-h-96 flex-col">
      {isPair && (
        <div className="flex border-line border-b px-4 py-2 md:px-6">
          <div
            role="radiogroup"
            aria-label="How they are shown"
            className="flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
          >
            <Choice
              group={group}
              value="beside"
              name="Side by side"
              checked={form === 'beside'}
              className={option}
              onChoose={setForm}
            >
              <Columns2 size={14} aria-hidden="true" />
              Side by side
            </Choice>
            <Choice
              group={group}
              value="slider"
              name="Slider"
              checked={form === 'slider'}
              className={option}
              onChoose={setForm}
            >
              <SquareSplitHorizontal size={14} aria-hidden="true" />
              Slider
            </Choice>
          </div>
        </div>
      )}
      <div className="min-h-0 flex-1">
        {isPair && form === 'slider' ? (
          <CompareSlider first={first} second={second} link={link} />
        ) : (
          <Panes images={images} link={link} />
        )}
      </div>
    </div>
  );
}

interface PanesProps {
  readonly images: readonly ImageDetail[];
  readonly link: ZoomLink;
}

/** Two and three beside one another, four in two rows; one above the other on a phone held upright. */
function Panes({ images, link }: PanesProps) {
  const columns = images.length === 3 ? 'md:grid-cols-3' : 'md:grid-cols-2';
  const rows = images.length === 4 ? 'grid-cols-2' : '';
  return (
    <div className={`grid size-full auto-rows-fr gap-px bg-line ${rows} ${columns}`}>
      {images.map((image, index) => (
        <ComparePane
          key={image.id}
          image={image}
          number={index + 1}
          link={link}
          isLast={index === images.length - 1}
        />
      ))}
    </div>
  );
}
