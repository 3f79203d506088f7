import type { CSSProperties } from 'react';
import { Frame, type FrameContent } from '#components/generations/frame';
import { layOutStrip } from '#lib/generations/strip';

export interface StripFrame {
  /** Stays the same while the frame turns into the picture. */
  readonly key: string;
  /** Width over height. */
  readonly ratio: number;
  readonly content: FrameContent;
}

interface FrameStripProps {
  readonly frames: readonly StripFrame[];
  readonly isFirst: boolean;
}

const gapPx = 6;
/** Factors that add up to less than 1 would leave a part of the row empty. */
const growUnit = 100;
/** What a picture may at most take of a phone's height. */
const tallestOnPhonePx = 520;

/** The pictures of a card in rows of equal height; on a phone one below the other, many in pairs. */
export function FrameStrip({ frames, isFirst }: FrameStripProps) {
  const { rows, tallest } = layOutStrip(frames.map((frame) => frame.ratio));
  const columns = phoneColumns(frames);
  return (
    <div className={`grid ${columns.look} gap-1.5 @lg:flex @lg:flex-col`}>
      {rows.map((row) => (
        <div
          key={row.first}
          className="contents @lg:flex gap-1.5"
          style={{ maxWidth: (row.ratio + row.spare) * tallest + (row.ratios.length - 1) * gapPx }}
        >
          {row.ratios.map((ratio, index) => {
            const frame = frames[row.first + index];
            if (!frame) return null;
            const style: CSSProperties & Record<'--grow' | '--cap', string> = {
              '--grow': String(ratio * growUnit),
              '--cap': `${Math.round(ratio * tallestOnPhonePx)}px`,
              aspectRatio: String(ratio),
            };
            const share = ratio / (row.ratio + row.spare);
            const widestPx = Math.round(Math.min(ratio * tallest, share * 1160));
            return (
              <div
                key={frame.key}
                className="w-full min-w-0 max-w-(--cap) rounded @lg:w-0 @lg:max-w-none @lg:grow-(--grow)"
                style={style}
              >
                <Frame
                  content={frame.content}
                  sizes={`(min-width: 768px) ${widestPx}px, ${Math.round(100 / columns.count)}vw`}
                  isFirst={isFirst}
                />
              </div>
            );
          })}
          {row.spare > 0 && (
            <div
              className="hidden @lg:block"
              style={{ flexGrow: row.spare * growUnit }}
              aria-hidden="true"
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Many pictures, and narrow ones, stand side by side even on a phone. */
function phoneColumns(frames: readonly StripFrame[]) {
  const mean = frames.reduce((sum, { ratio }) => sum + ratio, 0) / frames.length;
  if (frames.length > 1 && mean < 0.25) return { count: 4, look: 'grid-cols-4' };
  if (frames.length > 4 || (frames.length > 1 && mean < 0.8)) {
    return { count: 2, look: 'grid-cols-2' };
  }
  return { count: 1, look: 'grid-cols-1' };
}
