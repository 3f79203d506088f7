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
/** What a picture may at most take of a phone's height. */
const tallestOnPhonePx = 520;

/** The pictures of a card in rows of equal height; on a phone one below the other, many in pairs. */
export function FrameStrip({ frames, isFirst }: FrameStripProps) {
  const { rows, tallest } = layOutStrip(frames.map((frame) => frame.ratio));
  const columns = frames.length > 4 ? 'grid-cols-2' : 'grid-cols-1';
  return (
    <div className={`grid ${columns} gap-1.5 @lg:flex @lg:flex-col`}>
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
              '--grow': String(ratio),
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
                  sizes={`(min-width: 768px) ${widestPx}px, ${frames.length > 4 ? 50 : 100}vw`}
                  isFirst={isFirst}
                />
              </div>
            );
          })}
          {row.spare > 0 && (
            <div className="hidden @lg:block" style={{ flexGrow: row.spare }} aria-hidden="true" />
          )}
        </div>
      ))}
    </div>
  );
}
