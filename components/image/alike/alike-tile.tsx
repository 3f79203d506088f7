import { PictureLink } from '#components/image/picture-link';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { alternativeText } from '#lib/generations/alternative-text';
import { imageAddress, imagePage } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';

interface AlikeTileProps {
  readonly image: GalleryImage;
}

const heightPx = 88;
/** A strip is cut to a shape that can be pressed, and leaves room for others. */
const narrowest = 1 / 2;
const widest = 2;

/** One of the pictures that are like another, as a way to it. */
export function AlikeTile({ image }: AlikeTileProps) {
  const { id, width, height } = image;
  const ratio = Math.min(widest, Math.max(narrowest, width / height));
  const placeholder = placeholderImage(image.placeholder);
  return (
    <li className="shrink-0" style={{ width: Math.round(heightPx * ratio), height: heightPx }}>
      <PictureLink
        href={imagePage(id)}
        className="block size-full rounded-[4px] outline-offset-2 transition-[filter] duration-100 hover:brightness-110 active:brightness-95"
      >
        {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
        <img
          src={imageAddress(id, 'small')}
          alt={image.alt ?? (alternativeText(image.prompt) || 'Picture without a prompt')}
          loading="lazy"
          decoding="async"
          draggable={false}
          className="size-full rounded-[inherit] bg-hover object-cover text-2xs text-text-3"
          style={placeholder ? { background: `url(${placeholder}) 0 0 / 100% 100%` } : undefined}
        />
      </PictureLink>
    </li>
  );
}
