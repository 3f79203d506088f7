import { useId } from 'react';
import { GalleryTile } from '#components/gallery/gallery-tile';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { countLabel } from '#lib/generations/count';

interface GalleryRowsProps {
  /** What the day is called. */
  readonly heading: string;
  readonly images: readonly GalleryImage[];
  /** Whether the day goes on beyond this page. */
  readonly isCut: boolean;
  /** Whether these are the first to be seen. */
  readonly isFirst: boolean;
}

/**
 * The pictures of a day in rows that fill the width: each tile's breadth grows with its ratio, so
 * the tiles of a row are equally high and every picture keeps its shape, at any width, from the
 * first paint on.
 */
export function GalleryRows({ heading, images, isCut, isFirst }: GalleryRowsProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="grid gap-3">
      <div className="flex items-baseline gap-2.5">
        <h2 id={headingId} className="font-semibold text-[15px] tracking-tight">
          {heading}
        </h2>
        <p className="text-text-3 text-xs tabular-nums">
          {countLabel(images.length, 'image')}
          {isCut && ' shown'}
        </p>
      </div>
      <ul className="flex flex-wrap gap-1.5 [--row:108px] [--most:2] sm:[--row:150px] lg:[--row:190px] lg:[--most:1.65] 2xl:[--row:220px]">
        {images.map((image, index) => (
          <GalleryTile key={image.id} image={image} isFirst={isFirst && index < 8} />
        ))}
        {/* Takes what the last row leaves, so that its tiles are not blown up to fill it. */}
        <li aria-hidden="true" className="h-0 grow-[100000]" />
      </ul>
    </section>
  );
}
