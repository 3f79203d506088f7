'use client';

import { Maximize, Minimize } from 'lucide-react';
import { type CSSProperties, useRef, ViewTransition } from 'react';
import { StageLinks } from '#components/image/stage-links';
import type { StoredPicture } from '#lib/generations/generation';
import { imageAddress, variantSides } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';
import { useStageKeys } from './use-stage-keys.ts';
import { useZoom } from './use-zoom.ts';

interface StageProps {
  readonly image: StoredPicture & { readonly id: string };
  readonly alt: string;
  /** Neighbours in the gallery's order; null at either end. */
  readonly newerId: string | null;
  readonly olderId: string | null;
}

/** The picture on its ground: fitted to the window, or at full size to be looked around in. */
export function Stage({ image, alt, newerId, olderId }: StageProps) {
  const { id, width, height } = image;
  const ground = useRef<HTMLElement>(null);
  const { isZoomed, toggle } = useZoom(ground);
  useStageKeys({ newerId, olderId, isZoomed, toggle, ground });
  const placeholder = placeholderImage(image.placeholder);
  const ratio = width / height;
  const large = Math.round(width * Math.min(1, variantSides.large / Math.max(width, height)));
  const fit = `min(100cqw, calc(100cqh * ${ratio.toFixed(4)}), ${width}px)`;
  const groundStyle: CSSProperties & Record<'--phone', string> = {
    '--phone': `min(68dvh, calc((100vw - 2rem) / ${ratio.toFixed(4)} + 2rem))`,
  };
  return (
    <div className="relative min-h-0 min-w-0 bg-sunken">
      <section
        ref={ground}
        aria-label="Picture"
        tabIndex={isZoomed ? 0 : undefined}
        className={`h-(--phone) min-h-40 md:h-full ${isZoomed ? 'cursor-zoom-out overflow-auto overscroll-contain -outline-offset-2' : 'cursor-zoom-in overflow-hidden p-4 md:px-16 md:py-7'}`}
        style={groundStyle}
      >
        <div
          className={`grid size-full place-items-center-safe ${isZoomed ? '' : '@container-size'}`}
        >
          <ViewTransition name={`picture-${id}`} share="auto" default="none">
            {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
            <img
              src={imageAddress(id, 'large')}
              srcSet={`${imageAddress(id, 'large')} ${large}w, ${imageAddress(id, 'original')} ${Math.max(width, large + 1)}w`}
              sizes={isZoomed ? `${width}px` : `min(${Math.round(ratio * 100)}vh, 100vw)`}
              width={width}
              height={height}
              alt={alt}
              draggable={false}
              decoding="async"
              fetchPriority="high"
              className="block h-auto max-w-none rounded-[4px] object-cover text-text-2"
              style={{
                width: isZoomed ? width : fit,
                aspectRatio: ratio.toFixed(4),
                background: placeholder ? `url(${placeholder}) 0 0 / 100% 100%` : undefined,
              }}
            />
          </ViewTransition>
        </div>
      </section>
      <div className="flex items-center gap-1 px-1 pb-1 md:contents">
        <StageLinks newerId={newerId} olderId={olderId} isQuiet={isZoomed} />
        <button
          type="button"
          aria-label={isZoomed ? 'Fit to window' : 'Show at 100 %'}
          onClick={toggle}
          className="flex h-11 items-center gap-1.5 rounded px-2.5 text-text-2 text-xs tabular-nums transition-colors hover:bg-hover hover:text-text active:bg-line-strong md:absolute md:right-3 md:bottom-3 md:h-[26px] md:bg-ground/80 md:backdrop-blur-sm"
        >
          {isZoomed ? (
            <Minimize size={13} aria-hidden="true" />
          ) : (
            <Maximize size={13} aria-hidden="true" />
          )}
          {isZoomed ? 'Fit' : '100 %'}
        </button>
      </div>
    </div>
  );
}
