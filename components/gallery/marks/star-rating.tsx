'use client';

import { Star } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { Button } from '#components/ui/button';
import { highestRating } from '#lib/gallery/search-filter';
import { countLabel } from '#lib/generations/count';

interface StarRatingProps {
  /** Stars, 1 to 5; null for none. */
  readonly value: number | null;
  /** What is rated, where the word "Rating" alone does not say it. */
  readonly label?: string;
  /** @param rating null takes the stars away */
  onRate(rating: number | null): void;
}

const stars = Array.from({ length: highestRating }, (_, at) => at + 1);

/** One to five stars. The star that is set takes them all away when it is pressed again. */
export function StarRating({ value, label = 'Rating', onRate }: StarRatingProps) {
  const group = useId();
  const clear = (event: KeyboardEvent) => {
    if (value === null || !['Delete', 'Backspace', '0'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    onRate(null);
  };
  return (
    <div className="flex items-center gap-1">
      <div role="radiogroup" aria-label={label} onKeyDown={clear} className="-ml-2 flex md:-ml-1">
        {stars.map((star) => (
          <label
            key={star}
            className="relative grid size-11 cursor-pointer place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-accent md:size-7"
          >
            <input
              type="radio"
              name={group}
              value={star}
              aria-label={countLabel(star, 'star')}
              autoComplete="off"
              checked={star === value}
              onChange={() => onRate(star)}
              // A radio button that is chosen says nothing when it is pressed once more.
              onClick={() => star === value && onRate(null)}
              className="absolute inset-0 cursor-pointer appearance-none rounded outline-none forced-colors:appearance-auto"
            />
            <Star
              size={16}
              aria-hidden="true"
              className={
                star <= (value ?? 0) ? 'fill-accent text-accent' : 'text-text-3 hover:text-text-2'
              }
            />
          </label>
        ))}
      </div>
      {value !== null && (
        <Button look="plain" size="small" onClick={() => onRate(null)}>
          Clear
          <span className="sr-only"> rating</span>
        </Button>
      )}
    </div>
  );
}
