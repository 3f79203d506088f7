'use client';

import { useId } from 'react';
import { RatingStars } from '#components/image/rating-stars';
import { Button } from '#components/ui/button';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';

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
        <RatingStars
          aria-labelledby={id}
          rating={rating}
          className="-ml-2.5 md:-ml-1"
          onRate={(value) => void change({ kind: 'rate', rating: value })}
        />
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
