import { useEffectEvent, useLayoutEffect, useRef } from 'react';

interface BlindSideProps {
  /** Its address; it says nothing of a recipe. */
  readonly src: string;
  /** Of the original, in pixels. */
  readonly width: number;
  readonly height: number;
  /** All that may be said of it. */
  readonly side: 'Left' | 'Right';
  onLoad(): void;
  onError(): void;
}

/** A picture as large as there is room, and not a word about its recipe. */
export function BlindSide({ src, width, height, side, onLoad, onError }: BlindSideProps) {
  const image = useRef<HTMLImageElement>(null);
  // What came before the page listened, or lay ready, is said to nobody.
  const look = useEffectEvent(() => {
    if (!image.current?.complete) return;
    if (image.current.naturalWidth > 0) onLoad();
    else onError();
  });
  useLayoutEffect(() => look(), []);
  return (
    <div className="relative grid min-h-0 min-w-0 place-items-center rounded-md bg-sunken">
      {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
      <img
        ref={image}
        src={src}
        width={width}
        height={height}
        alt={side}
        draggable={false}
        onLoad={onLoad}
        onError={onError}
        className="size-full min-h-0 object-contain"
      />
      {/* On a phone one stands above the other. */}
      <span
        aria-hidden="true"
        className="absolute top-2 left-2 rounded bg-black/60 px-2 py-1 text-white text-xs md:hidden"
      >
        {side}
      </span>
    </div>
  );
}
