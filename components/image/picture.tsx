import { useMemo, ViewTransition } from 'react';
import type { StoredPicture } from '#lib/generations/generation';
import { imageAddress, variantSides } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';

interface PictureProps {
  readonly id: string;
  readonly picture: StoredPicture;
  readonly alt: string;
  /** How wide it is drawn, as the `sizes` of an img. */
  readonly sizes: string;
  /** Seen at first sight: not left for later. */
  readonly isFirst?: boolean;
  /** Its tile has another shape than it: it stands there whole, on plain ground. */
  readonly isMatted?: boolean;
}

/** A stored picture filling its frame, its colours first and then itself. */
export function Picture({
  id,
  picture,
  alt,
  sizes,
  isFirst = false,
  isMatted = false,
}: PictureProps) {
  const { width, height } = picture;
  const placeholder = useMemo(() => placeholderImage(picture.placeholder), [picture.placeholder]);
  return (
    <ViewTransition name={`picture-${id}`} share={morphs} default="none">
      {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
      <img
        src={imageAddress(id, 'small')}
        srcSet={`${source(id, picture, 'small')}, ${source(id, picture, 'large')}`}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
        className="block size-full rounded-[inherit] bg-sunken object-contain text-text-2 text-xs"
        style={
          placeholder && !isMatted
            ? { background: `url(${placeholder}) 0 0 / 100% 100%` }
            : undefined
        }
      />
    </ViewTransition>
  );
}

/** A press on a picture makes it grow into its page; other ways move nothing. */
const morphs = { 'open-picture': 'auto', 'close-picture': 'auto', default: 'none' } as const;

function source(id: string, { width, height }: StoredPicture, variant: 'small' | 'large'): string {
  const scale = Math.min(1, variantSides[variant] / Math.max(width, height));
  return `${imageAddress(id, variant)} ${Math.max(1, Math.round(width * scale))}w`;
}
