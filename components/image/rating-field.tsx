'use client';

import { Star } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#components/ui/button';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { countLabel } from '#lib/generations/count';
import { useMarks } from './use-marks.ts';

const stars = [1, 2, 3, 4, 5] as const;

/** One to five stars, or none. */
export function RatingField({ image: loaded }: { readonly image: ImageDetail }) {
  const id = useId();
  const { image, change } = useMarks(loaded);
  const { rating } = image;
  return (
    <div className="grid gap-1">
      <h2 id={id} className="font-medium">
        Rating
      </h2>
      <div className="flex items-center gap-1">
        <div role="radiogroup" aria-labelledby={id} className="-ml-2.5 flex md:-ml-1">
          {stars.map((value) => (
            <label
              key={value}
              className="relative grid size-11 cursor-pointer place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-accent md:size-6"
            >
              <input
                type="radio"
                name={`${id}-rating`}
                value={value}
                aria-label={countLabel(value, 'star')}
                aria-keyshortcuts={String(value)}
                autoComplete="off"
                checked={rating === value}
                onChange={() => void change({ kind: 'rate', rating: value })}
                className="absolute inset-0 cursor-pointer appearance-none rounded outline-none forced-colors:checked:border-2"
              />
              <Star
                size={16}
                aria-hidden="true"
                className={
                  rating !== null && value <= rating ? 'fill-accent text-accent' : 'text-text-3'
                }
              />
            </label>
          ))}
        </div>
        {rating !== null && (
          <Button
            look="plain"
            size="small"
            aria-label="Clear the rating"
            aria-keyshortcuts="0"
            onClick={() => void change({ kind: 'rate', rating: null })}
          >
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}
