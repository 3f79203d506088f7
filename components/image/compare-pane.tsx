import Link from 'next/link';
import { ZoomButtons } from '#components/image/zoom-buttons';
import { ZoomPicture } from '#components/image/zoom-picture';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import type { ZoomLink } from '#lib/gallery/zoom-link';
import { alternativeText } from '#lib/generations/alternative-text';
import { imagePage } from '#lib/generations/image-address';
import { useZoom } from './use-zoom.ts';
import { pressZoomKey, usePageKeys } from './zoom-keys.ts';

interface ComparePaneProps {
  readonly image: ImageDetail;
  /** What it is called by here: 1, 2, 3 or 4. */
  readonly number: number;
  readonly link: ZoomLink;
  /** The last one has the buttons that they share. */
  readonly isLast: boolean;
}

const zoomButtons = 'absolute right-2 bottom-2 rounded bg-ground/80 backdrop-blur-sm';

/** One of the pictures side by side; what is done with it is done with all. */
export function ComparePane({ image, number, link, isLast }: ComparePaneProps) {
  const zoom = useZoom({ sides: image, link });
  usePageKeys((key) => isLast && pressZoomKey(zoom, key));
  return (
    <figure className="relative min-h-0 min-w-0 bg-sunken">
      <ZoomPicture
        image={image}
        alt={image.alt || alternativeText(image.prompt)}
        zoom={zoom}
        label={`Picture ${number}`}
        className="size-full p-2 md:p-4"
      />
      <figcaption className="absolute top-2 left-2">
        <Link
          href={imagePage(image.id)}
          prefetch={false}
          aria-label={`Open picture ${number}`}
          className="grid size-11 place-items-center rounded font-semibold text-xs tabular-nums md:size-7"
        >
          <span className="grid h-6 min-w-6 place-items-center rounded bg-black/70 px-1.5 text-white">
            {number}
          </span>
        </Link>
      </figcaption>
      {isLast && <ZoomButtons zoom={zoom} className={zoomButtons} />}
    </figure>
  );
}
