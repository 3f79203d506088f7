'use client';

import { Heart } from 'lucide-react';
import { Button } from '#components/ui/button';

interface FavouriteToggleProps {
  readonly isFavourite: boolean;
  onToggle(isFavourite: boolean): void;
}

/** Whether a picture is a favourite; F does the same in the viewer and the grid. */
export function FavouriteToggle({ isFavourite, onToggle }: FavouriteToggleProps) {
  return (
    <Button
      look="plain"
      size="icon"
      aria-label="Favourite"
      aria-pressed={isFavourite}
      title={isFavourite ? 'Favourite' : 'Make it a favourite'}
      onClick={() => onToggle(!isFavourite)}
    >
      <Heart
        size={16}
        aria-hidden="true"
        className={isFavourite ? 'fill-accent text-accent' : undefined}
      />
    </Button>
  );
}
