'use client';

import { Heart } from 'lucide-react';
import { Button } from '#components/ui/button';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';

interface FavouriteButtonProps {
  readonly image: ImageDetail;
  /** Without a word, where there is no room for one. */
  readonly isIcon?: boolean;
}

/** Among the favourites or not. */
export function FavouriteButton({ image: loaded, isIcon = false }: FavouriteButtonProps) {
  const { image, change } = useMarks(loaded);
  const { isFavourite } = image;
  return (
    <Button
      look="plain"
      size={isIcon ? 'icon' : 'small'}
      aria-pressed={isFavourite}
      aria-keyshortcuts="F"
      title={isFavourite ? 'No longer a favourite (F)' : 'Make it a favourite (F)'}
      className="aria-pressed:text-text"
      onClick={() => void change({ kind: 'favour', isFavourite: !isFavourite })}
    >
      <Heart
        size={14}
        aria-hidden="true"
        className={isFavourite ? 'fill-accent text-accent' : undefined}
      />
      <span className={isIcon ? 'sr-only' : undefined}>Favourite</span>
    </Button>
  );
}
