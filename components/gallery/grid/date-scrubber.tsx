import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import { dayAt, shareOf } from '#lib/gallery/day-position';
import { type DayHeights, dayIndex } from '#lib/gallery/run-heights';
import { scrubberTicks } from '#lib/gallery/scrubber-ticks';
import { dayHeading } from '#lib/generations/calendar-day';
import type { Gallery } from './use-gallery.ts';
import { useRailHandle } from './use-rail-handle.ts';
import { useRailKeys, useRailPointer } from './use-scrub.ts';

interface DateScrubberProps {
  readonly gallery: Gallery;
  readonly heights: DayHeights;
}

/** What stands above and below the rail, and the least distances of its marks, in CSS pixels. */
const aroundRail = 160;
const leastTick = 7;
const leastLabel = 26;

/**
 * A rail of months and years along the edge of the window, each as long as it has pictures: a press
 * or a drag goes anywhere in the gallery at once. Under a finger only its handle shows, while the
 * page is scrolled.
 */
export function DateScrubber({ gallery, heights }: DateScrubberProps) {
  const rail = useRef<HTMLDivElement>(null);
  // Where the handle stands follows every frame of scrolling; what it says changes with the day.
  const day = useStore(gallery.seen, (seen) => seen.day);
  const { days } = heights;
  const { today } = gallery.calendar;
  const seen = Math.min(days.length - 1, day === null ? 0 : dayIndex(heights, day));
  const { goTo, size } = gallery;
  const { pointed, isHeld, handlers } = useRailPointer({ rail, heights, goTo });
  const { wanted, onKeyDown } = useRailKeys({ heights, seen, goTo });
  const shown = isHeld && pointed !== null ? pointed : shareOfDay(heights, wanted);
  const length = size.viewHeight - aroundRail;
  const { handle, isLingering } = useRailHandle(gallery.seen, shown, length);
  const isActive = isLingering || isHeld;
  if (days.length < 2) return null;
  const now = wanted ?? seen;
  const said = dayHeading(days[now]?.day ?? '', today);
  const bubble = pointed === null ? null : dayAt(heights, pointed);
  return (
    <div
      ref={rail}
      data-active={isActive || undefined}
      className="pointer-coarse:pointer-events-none fixed top-28 right-0 bottom-12 z-10 w-6 touch-none select-none"
      {...handlers}
    >
      <RailTicks heights={heights} length={length} />
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        aria-label="Date"
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={now}
        aria-valuetext={said}
        onKeyDown={onKeyDown}
        data-active={isActive || undefined}
        className="absolute top-0 right-0 grid h-6 w-6 cursor-ns-resize place-items-center justify-items-end rounded pointer-coarse:data-active:pointer-events-auto pointer-coarse:size-11 pointer-coarse:opacity-0 pointer-coarse:transition-opacity pointer-coarse:data-active:opacity-100 pointer-coarse:focus-visible:opacity-100"
      >
        <i
          aria-hidden="true"
          className="block h-0.5 w-5 rounded-full bg-text pointer-coarse:h-9 pointer-coarse:w-5 pointer-coarse:rounded-r-none pointer-coarse:bg-raised pointer-coarse:outline pointer-coarse:outline-line-strong"
        />
      </div>
      {bubble && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute right-8 -translate-y-1/2 whitespace-nowrap rounded border border-line-strong bg-raised px-2.5 py-1 font-medium text-xs pointer-coarse:right-12"
          style={{ top: `${(pointed ?? 0) * 100}%` }}
        >
          {dayHeading(bubble.day, today)}
        </div>
      )}
    </div>
  );
}

interface RailTicksProps {
  readonly heights: DayHeights;
  /** In CSS pixels. */
  readonly length: number;
}

/** The months and years of the rail; drawn once, and not as the page is scrolled. */
const RailTicks = memo(function RailTicks({ heights, length }: RailTicksProps) {
  const whole = Math.max(1, length);
  return (
    <div aria-hidden="true" className="pointer-coarse:hidden absolute inset-0">
      {scrubberTicks(heights, leastTick / whole, leastLabel / whole).map((tick) => (
        <span
          key={tick.day}
          className={`absolute right-1 -translate-y-1/2 text-2xs tabular-nums ${tick.label ? 'text-text-3' : 'h-px w-1.5 bg-line-strong'}`}
          style={{ top: `${tick.share * 100}%` }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
});

function shareOfDay(heights: DayHeights, place: number | null): number | null {
  const day = place === null ? undefined : heights.days[place];
  return day ? shareOf(heights, { day: day.day, within: 0 }) : null;
}
