import { describe, expect, test } from 'vitest';
import {
  calendarDay,
  clockTime,
  dateAndTime,
  dayHeading,
  groupByDay,
} from '#lib/generations/calendar-day';

const late = '2026-11-23T23:30:07Z';

test('a moment belongs to the day of the place it is read in', () => {
  expect(calendarDay(late, 'UTC')).toBe('2026-11-23');
  expect(calendarDay(late, 'Europe/Berlin')).toBe('2026-11-24');
  expect(calendarDay(Date.parse(late), 'America/New_York')).toBe('2026-11-23');
});

test('midnight is 00:00, not 24:00', () => {
  expect(clockTime('2026-11-23T00:00:00Z', 'UTC')).toBe('00:00');
  expect(clockTime(late, 'Europe/Berlin', true)).toBe('00:30:07');
});

test('a date is said in full', () => {
  expect(dateAndTime('2026-03-01T09:05:00Z', 'UTC')).toBe('1 March 2026, 09:05');
});

test.each([
  ['2026-11-23', 'Today'],
  ['2026-11-22', 'Yesterday'],
  ['2026-11-21', 'Saturday, 21 November'],
  ['2026-01-01', 'Thursday, 1 January'],
  ['2025-12-31', 'Wednesday, 31 December 2025'],
])('on 23 November 2026 the day %s is headed %s', (day, heading) => {
  expect(dayHeading(day, '2026-11-23')).toBe(heading);
});

test('while it is not known what day it is, none is today', () => {
  expect(dayHeading('2026-11-23', null)).toBe('Monday, 23 November 2026');
});

describe('items by day', () => {
  test('keep their order within days that keep theirs', () => {
    const items = ['b2', 'b1', 'a9', 'a3'];
    expect(groupByDay(items, (item) => item.charAt(0))).toEqual([
      { day: 'b', items: ['b2', 'b1'] },
      { day: 'a', items: ['a9', 'a3'] },
    ]);
  });
});
