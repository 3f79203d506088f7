import { CompareMarks } from '#components/image/compare-marks';
import { PictureLink } from '#components/image/picture-link';
import { ZoomButtons } from '#components/image/zoom-buttons';
import { ZoomPicture } from '#components/image/zoom-picture';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { viewerAddress } from '#lib/gallery/viewer-address';
import type { ZoomLink } from '#lib/gallery/zoom-link';
import { alternativeText } from '#lib/generations/alternative-text';
import { useCompareKeys } from './use-compare-keys.ts';
import { useMarks } from './use-marks.ts';
import { useZoom } from './use-zoom.ts';
import { pressZoomKey } from './zoom-keys.ts';

interface ComparePaneProps {
  readonly image: ImageDetail;
  /** What it is called by here: 1, 2, 3 or 4. */
  readonly number: number;
  /** Of the search or the collection that it was chosen in. */
  readonly params: string;
  readonly link: ZoomLink;
  /** The last one has the buttons that they share. */
  readonly isLast: boolean;
}

const zoomButtons = 'absolute right-2 bottom-2 rounded bg-ground/80 backdrop-blur-sm';

/** One of the pictures side by side, looked at as all are, with its own marks beneath. */
export function ComparePane({ image, number, params, link, isLast }: ComparePaneProps) {
  const { isTrashed } = useMarks(image).image;
  const zoom = useZoom({ sides: image, link });
  useCompareKeys((key) => isLast && pressZoomKey(zoom, key));
  return (
    <figure className="relative flex min-h-0 min-w-0 flex-col bg-sunken">
      <figcaption className="absolute top-2 left-2 z-10">
        <PictureLink
          href={viewerAddress(image.id, params)}
          aria-label={`Open picture ${number}`}
          className="grid size-11 place-items-center rounded font-semibold text-xs tabular-nums md:size-7"
        >
          <span className="grid h-6 min-w-6 place-items-center rounded bg-black/70 px-1.5 text-white">
            {number}
          </span>
        </PictureLink>
      </figcaption>
      <div className="relative min-h-0 flex-1">
        <ZoomPicture
          image={image}
          alt={image.alt || alternativeText(image.prompt)}
          zoom={zoom}
          label={`Picture ${number}`}
          className={`size-full p-2 md:p-4 ${isTrashed ? 'opacity-30' : ''}`}
        />
        {isLast && <ZoomButtons zoom={zoom} className={zoomButtons} />}
      </div>
      <CompareMarks image={image} number={number} />
    </figure>
  );
}
