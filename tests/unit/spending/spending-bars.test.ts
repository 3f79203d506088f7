import { describe, expect, test } from 'vitest';
import { dayBars, monthBars } from '#lib/spending/spending-bars';
import { daysBefore, monthBefore, monthStart, spendingDay } from '#lib/spending/spending-day';

describe('a day of spending', () => {
  test.each([
    ['2026-11-25T22:59:59Z', 'Europe/Berlin', '2026-11-25'],
    ['2026-11-25T23:00:00Z', 'Europe/Berlin', '2026-11-26'],
    ['2026-11-25T04:59:59Z', 'America/New_York', '2026-11-24'],
    ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01'],
  ])('%s in %s is %s', (moment, zone, day) => {
    expect(spendingDay(new Date(moment), zone)).toBe(day);
  });

  test('goes back over months and leap days', () => {
    expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31');
    expect(monthBefore('2026-01-31', 1)).toBe('2025-12');
    expect(monthBefore('2026-03-31', 1)).toBe('2026-02');
    expect(monthStart('2026-11-25')).toBe('2026-11-01');
  });
});

describe('the bars', () => {
  const spent = [
    { day: '2025-12-31', images: 5, usd: 0.15 },
    { day: '2026-11-01', images: 2, usd: 0.06 },
    { day: '2026-11-25', images: 3, usd: 0.09 },
  ];

  test('of thirty days end today, and a day without anything is one of them', () => {
    const bars = dayBars(spent, '2026-11-25');
    expect(bars).toHaveLength(30);
    expect([bars[0]?.key, bars.at(-1)?.key]).toEqual(['2026-10-27', '2026-11-25']);
    expect(bars.filter(({ images }) => images > 0).map(({ key }) => key)).toEqual([
      '2026-11-01',
      '2026-11-25',
    ]);
  });

  test('of twelve months hold the sums of their days', () => {
    const bars = monthBars(spent, '2026-11-25');
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ key: '2025-12', images: 5, usd: 0.15 });
    expect(bars.at(-1)?.images).toBe(5);
    expect(bars.at(-1)?.usd).toBeCloseTo(0.15);
  });
});
