'use client';

import { type CSSProperties, useContext, useState } from 'react';
import { Filmstrip } from '#components/image/filmstrip';
import { StageButtons } from '#components/image/stage-buttons';
import { ViewerForm } from '#components/image/viewer-form';
import { ZoomButtons } from '#components/image/zoom-buttons';
import { ZoomPicture } from '#components/image/zoom-picture';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import type { Swipe } from '#lib/gallery/swipe';
import { createZoomLink } from '#lib/gallery/zoom-link';
import { alternativeText } from '#lib/generations/alternative-text';
import { useMarks } from './use-marks.ts';
import type { Swipes } from './use-touch-zoom.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { useWay, type Way } from './use-way.ts';
import { useZoom } from './use-zoom.ts';

interface StageProps {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  /** Of the search that it is looked at in. */
  readonly params: string;
}

/** The picture on its ground, with the ways around it and the pictures beside it. */
export function Stage({ image: loaded, neighbours, params }: StageProps) {
  const { image } = useMarks(loaded);
  const [link] = useState(createZoomLink);
  const way = useWay(neighbours, params);
  const zoom = useZoom({ sides: image, link, swipes: useSwipes(way) });
  useViewerKeys({ image: loaded, zoom, way });
  const ratio = (image.width / image.height).toFixed(4);
  const ground: CSSProperties & Record<'--phone', string> = {
    '--phone': `min(64dvh, calc((100vw - 2rem) / ${ratio} + 2rem))`,
  };
  return (
    <div className="flex min-h-0 min-w-0 flex-col bg-sunken">
      <div className="relative min-h-0 md:flex-1">
        <ZoomPicture
          image={image}
          alt={image.alt ?? alternativeText(image.prompt, image.position, image.imagesInSet)}
          zoom={zoom}
          label="Picture"
          grows
          className="h-(--phone) min-h-40 p-4 md:h-full md:px-16 md:py-7"
          style={ground}
        />
        <div className="flex items-center px-1 md:contents">
          <StageButtons way={way} isQuiet={zoom.isZoomed} />
          <ZoomButtons
            zoom={zoom}
            className="ml-auto rounded md:absolute md:right-3 md:bottom-1 md:bg-ground/80 md:backdrop-blur-sm"
          />
        </div>
      </div>
      <Filmstrip image={image} neighbours={way.neighbours} params={params} />
    </div>
  );
}

/** To the neighbours, and down out of a viewer that lies over a page and is at its top. */
function useSwipes(way: Way): Swipes {
  const form = useContext(ViewerForm);
  return {
    can(heading: Swipe): boolean {
      switch (heading) {
        case 'left':
          return way.nextId !== null;
        case 'right':
          return way.previousId !== null;
        case 'down':
          return form === 'modal' && document.querySelector('[data-viewer]')?.scrollTop === 0;
      }
    },
    go(swipe: Swipe): void {
      if (swipe === 'down') way.leave();
      else if (swipe === 'left' && way.nextId) way.show(way.nextId);
      else if (swipe === 'right' && way.previousId) way.show(way.previousId);
    },
  };
}
