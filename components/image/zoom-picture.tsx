'use client';

import { type CSSProperties, ViewTransition } from 'react';
import type { StoredPicture } from '#lib/generations/generation';
import { imageAddress, variantSides } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';
import type { ZoomControl } from './use-zoom.ts';

interface ZoomPictureProps {
  readonly image: StoredPicture & { readonly id: string };
  readonly alt: string;
  readonly zoom: ZoomControl;
  /** The accessible name of its ground. */
  readonly label: string;
  /** The size of the ground, and the same space on opposite sides around a fitted picture. */
  readonly className: string;
  readonly style?: CSSProperties;
  /** How much of it is seen, from its left side on, where another lies beneath. */
  readonly clipPath?: string;
  /** Whether it grows from its tile. */
  readonly grows?: boolean;
}

/** A picture on its ground, fitted or looked at closely. */
export function ZoomPicture(props: ZoomPictureProps) {
  const { image, alt, zoom, label, className, style, clipPath, grows = false } = props;
  const { id, width, height } = image;
  const placeholder = placeholderImage(image.placeholder);
  const shape = width / height;
  const ratio = shape.toFixed(4);
  const large = Math.round(width * Math.min(1, variantSides.large / Math.max(width, height)));
  const picture = (
    // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
    <img
      ref={zoom.picture}
      src={imageAddress(id, 'large')}
      srcSet={`${imageAddress(id, 'large')} ${large}w, ${imageAddress(id, 'original')} ${Math.max(width, large + 1)}w`}
      sizes={
        zoom.needsOriginal
          ? `${Math.max(width, large + 1)}px`
          : `min(${Math.round(shape * 100)}vh, 100vw)`
      }
      width={width}
      height={height}
      alt={alt}
      draggable={false}
      decoding="async"
      fetchPriority="high"
      className="block h-auto max-w-none rounded-[4px] object-cover text-text-2"
      style={{
        width: `min(100cqw, calc(100cqh * ${ratio}), ${width}px)`,
        aspectRatio: ratio,
        background: placeholder ? `url(${placeholder}) 0 0 / 100% 100%` : undefined,
      }}
    />
  );
  return (
    <section
      ref={zoom.ground}
      aria-label={label}
      style={{ ...style, clipPath }}
      className={`select-none overflow-hidden overscroll-contain ${zoom.isZoomed ? 'cursor-grab touch-none active:cursor-grabbing' : 'touch-pan-y'} ${className}`}
    >
      <div data-room className="@container-size grid size-full place-items-center">
        {grows ? (
          <ViewTransition name={`picture-${id}`} share="auto" default="none">
            {picture}
          </ViewTransition>
        ) : (
          picture
        )}
      </div>
    </section>
  );
}
