import { type CSSProperties, memo } from 'react';
import { useStore } from 'zustand';
import { useApplied } from '#components/gallery/changes/use-applied';
import { Picture } from '#components/image/picture';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { selectionStore } from '#lib/gallery/selection-store';
import { isMatted } from '#lib/gallery/tile-ratio';
import { alternativeText } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import styles from './grid.module.css';

export interface GridTileProps {
  readonly picture: RunPicture;
  readonly href: string;
  /** How wide it is drawn, in CSS pixels. */
  readonly width: number;
  /** Seen at first sight: not left for later. */
  readonly isFirst: boolean;
  /** The one that the tab key leads to. */
  readonly isStop: boolean;
  /** It lies over the gallery. Only one of both may have the picture: it is seen as growing. */
  readonly isOpened: boolean;
}

/** A picture that came without words, and was given none. */
const unnamed = 'Untitled picture';

/** One picture of the grid: a cell, a link and the picture itself, and nothing more in the page. */
export const GridTile = memo(function GridTile(props: GridTileProps) {
  const { picture, href, width, isFirst, isStop, isOpened } = props;
  const { id, ratio } = picture;
  const isSelected = useStore(selectionStore, ({ ids }) => ids.has(id));
  const image: GalleryImage = useApplied(picture.image);
  const { rating, isFavourite, source } = image;
  const style: CSSProperties & Record<'--ratio' | '--stars', string> = {
    '--ratio': ratio.toFixed(4),
    '--stars': String(rating ?? 0),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
    <div
      role="gridcell"
      // For the mouse, which chooses by the cell itself; keys are on the link.
      tabIndex={-1}
      aria-selected={isSelected}
      data-id={id}
      data-rating={rating ?? undefined}
      data-favourite={isFavourite || undefined}
      data-demo={source === 'demo' || undefined}
      className={styles.cell}
      style={style}
    >
      <a
        href={href}
        tabIndex={isStop ? 0 : -1}
        aria-description={markWords(image) || undefined}
        draggable={false}
        className={styles.link}
      >
        {!isOpened && (
          <Picture
            id={id}
            picture={image}
            alt={image.alt || alternativeText(image.prompt) || unnamed}
            sizes={`${Math.ceil(width)}px`}
            isFirst={isFirst}
            isMatted={isMatted(image)}
          />
        )}
      </a>
    </div>
  );
});

/** What is drawn on the tile, in words. */
function markWords({ rating, isFavourite, source }: GalleryImage): string {
  const words = [
    rating ? countLabel(rating, 'star') : '',
    isFavourite ? 'Favourite' : '',
    source === 'demo' ? 'Demo' : '',
  ];
  return words.filter(Boolean).join(', ');
}
