import Link from 'next/link';
import type { CSSProperties } from 'react';
import { TilePicture } from '#components/image/tile-picture';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { alternativeText } from '#lib/generations/alternative-text';
import { imagePage } from '#lib/generations/image-address';

interface GalleryTileProps {
  readonly image: GalleryImage;
  readonly isFirst: boolean;
}

/** A shape beyond this stands in a tile of it, whole: a thread is hard to see and to press. */
const narrowest = 1 / 4;
const widest = 16;

/** One picture of the gallery, as a way to its own page. */
export function GalleryTile({ image, isFirst }: GalleryTileProps) {
  const { id, prompt, width, height, source } = image;
  const ratio = Math.min(widest, Math.max(narrowest, width / height));
  const style: CSSProperties & Record<'--ratio', string> = {
    '--ratio': ratio.toFixed(4),
    aspectRatio: ratio.toFixed(4),
  };
  return (
    <li
      className="group/tile relative min-w-0 max-w-[min(100%,var(--row)*var(--most)*var(--ratio))] grow-[calc(var(--ratio)*100)] basis-[calc(var(--row)*var(--ratio))] rounded-[4px]"
      style={style}
    >
      <Link
        href={imagePage(id)}
        prefetch={false}
        scroll={false}
        transitionTypes={['open-picture']}
        className="block size-full rounded-[inherit] transition-[filter] duration-100 hover:brightness-110 active:brightness-95"
      >
        <TilePicture
          id={id}
          picture={image}
          alt={image.alt ?? alternativeText(prompt)}
          sizes={`(min-width: 1024px) ${Math.round(ratio * 260)}px, ${Math.round(ratio * 150)}px`}
          isFirst={isFirst}
          isMatted={ratio !== width / height}
        />
      </Link>
      {source === 'demo' && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-1.5 left-1.5 rounded bg-black/60 px-1.5 text-2xs text-white opacity-0 transition-opacity group-focus-within/tile:opacity-100 group-hover/tile:opacity-100"
        >
          Demo
        </span>
      )}
    </li>
  );
}
