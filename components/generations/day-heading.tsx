import { dayHeading } from '#lib/generations/calendar-day';
import { countLabel } from '#lib/generations/count';

interface DayHeadingProps {
  /** `2026-11-23`. */
  readonly day: string;
  /** Null while the page is still the server's: its idea of the day may be another. */
  readonly today: string | null;
  readonly imageCount: number;
  /** Whether more of this day is not loaded yet. */
  readonly isCut: boolean;
}

/** The day that begins with this card. */
export function DayHeading({ day, today, imageCount, isCut }: DayHeadingProps) {
  return (
    <div className={`mb-5 flex items-baseline gap-2.5 ${today ? '' : 'invisible'}`}>
      <h2 className="font-semibold text-[15px] tracking-tight">{dayHeading(day, today)}</h2>
      <p className="text-text-3 text-xs tabular-nums">
        {imageCount > 0 && countLabel(imageCount, 'image')}
        {imageCount > 0 && isCut && ' shown'}
      </p>
    </div>
  );
}
