import { useRef } from 'react';
import { BlindSide } from '#components/experiments/judge/blind-side';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';

interface BlindPicturesProps {
  readonly pair: BlindPair;
  srcOf(picture: string): string;
  /** Both are there. */
  onSeen(): void;
  /** One of them will not come. */
  onFailed(): void;
}

/** Two pictures side by side, for one turn of a judge. */
export function BlindPictures({ pair, srcOf, onSeen, onFailed }: BlindPicturesProps) {
  const come = useRef(new Set<string>());
  const hasFailed = useRef(false);
  const load = (side: string) => {
    come.current.add(side);
    if (come.current.size === 2) onSeen();
  };
  const fail = () => {
    // Both may, and it is one pair.
    if (hasFailed.current) return;
    hasFailed.current = true;
    onFailed();
  };
  return (
    <div className="grid min-h-0 flex-1 grid-rows-2 gap-2 md:grid-cols-2 md:grid-rows-1">
      {(['left', 'right'] as const).map((side) => {
        const { id, width, height } = pair[side];
        return (
          <BlindSide
            key={side}
            src={srcOf(id)}
            width={width}
            height={height}
            side={side === 'left' ? 'Left' : 'Right'}
            onLoad={() => load(side)}
            onError={fail}
          />
        );
      })}
    </div>
  );
}
