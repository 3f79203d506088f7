import type { SpendingDay } from '#lib/spending/spending';
import { daysBefore, monthBefore } from '#lib/spending/spending-day';

/** What was spent in a day or a month. */
export interface Bar {
  /** `2026-11-25`, or `2026-11`. */
  readonly key: string;
  readonly images: number;
  /** By the estimate. */
  readonly usd: number;
}

const shownDays = 30;
const shownMonths = 12;

/** The last thirty days, those without anything among them. */
export function dayBars(spent: readonly SpendingDay[], today: string): Bar[] {
  const keys = Array.from({ length: shownDays }, (_, at) => daysBefore(today, shownDays - 1 - at));
  return bars(keys, spent, ({ day }) => day);
}

/** The last twelve months, this one as far as it has come. */
export function monthBars(spent: readonly SpendingDay[], today: string): Bar[] {
  const keys = Array.from({ length: shownMonths }, (_, at) =>
    monthBefore(today, shownMonths - 1 - at),
  );
  return bars(keys, spent, ({ day }) => day.slice(0, 7));
}

function bars(
  keys: readonly string[],
  spent: readonly SpendingDay[],
  keyOf: (day: SpendingDay) => string,
): Bar[] {
  const byKey = Map.groupBy(spent, keyOf);
  return keys.map((key) => {
    const own = byKey.get(key) ?? [];
    const images = own.reduce((sum, each) => sum + each.images, 0);
    const usd = own.reduce((sum, each) => sum + each.usd, 0);
    return { key, images, usd };
  });
}
