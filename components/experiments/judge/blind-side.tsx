import type { BlindPicture } from '#lib/experiments/standings/blind-pairs';
import { imageAddress } from '#lib/generations/image-address';

interface BlindSideProps {
  readonly picture: BlindPicture;
  /** All that may be said of it. */
  readonly name: string;
}

/** A picture as large as there is room, and not a word about its recipe. */
export function BlindSide({ picture, name }: BlindSideProps) {
  const { id, width, height } = picture;
  return (
    <div className="grid min-h-0 min-w-0 place-items-center rounded-md bg-sunken">
      {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
      <img
        src={imageAddress(id, 'large')}
        width={width}
        height={height}
        alt={name}
        draggable={false}
        className="size-full min-h-0 object-contain"
      />
    </div>
  );
}
