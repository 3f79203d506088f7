import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFilterRange, dayRange, lawfulTimeZone } from '#lib/gallery/day-range';
import { calendarDay } from '#lib/generations/calendar-day';

const iso = (date: Date | null) => date?.toISOString().replace(':00.000Z', 'Z') ?? null;
const hours = (day: string, timeZone: string) => {
  const range = dayRange(day, timeZone);
  return range && (range.to.getTime() - range.from.getTime()) / 3_600_000;
};

describe('a day', () => {
  test.each([
    ['2026-11-23', 'UTC', '2026-11-23T00:00Z', 24],
    // Clocks of Berlin go forward at 02:00 on 29 March and back at 03:00 on 25 October.
    ['2026-03-28', 'Europe/Berlin', '2026-03-27T23:00Z', 24],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00Z', 23],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00Z', 24],
    ['2026-10-24', 'Europe/Berlin', '2026-10-23T22:00Z', 24],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00Z', 25],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00Z', 24],
    ['2026-03-07', 'America/New_York', '2026-03-07T05:00Z', 24],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00Z', 23],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00Z', 24],
    ['2026-10-31', 'America/New_York', '2026-10-31T04:00Z', 24],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00Z', 25],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00Z', 24],
    ['2026-03-29', 'Asia/Kolkata', '2026-03-28T18:30Z', 24],
    ['2026-10-25', 'Asia/Kolkata', '2026-10-24T18:30Z', 24],
    // Lord Howe Island moves by half an hour.
    ['2026-04-04', 'Australia/Lord_Howe', '2026-04-03T13:00Z', 24],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00Z', 24.5],
    ['2026-04-06', 'Australia/Lord_Howe', '2026-04-05T13:30Z', 24],
    ['2026-10-03', 'Australia/Lord_Howe', '2026-10-02T13:30Z', 24],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30Z', 23.5],
    ['2026-10-05', 'Australia/Lord_Howe', '2026-10-04T13:00Z', 24],
    // Where clocks went forward at midnight, the day began at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', 23],
    // Samoa left this day out when it crossed the date line.
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00Z', 24],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z', 0],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z', 24],
    // Liberia was 44 minutes and 30 seconds behind until it gave that up, at midnight.
    ['1971-11-23', 'Africa/Monrovia', '1971-11-23T00:44:30.000Z', 24],
    ['1972-01-07', 'Africa/Monrovia', '1972-01-07T00:44:30.000Z', 23 + 15.5 / 60],
    ['2026-11-23', 'Pacific/Kiritimati', '2026-11-22T10:00Z', 24],
    ['2026-11-23', 'Pacific/Niue', '2026-11-23T11:00Z', 24],
    ['1970-01-01', 'UTC', '1970-01-01T00:00Z', 24],
    ['2999-12-31', 'UTC', '2999-12-31T00:00Z', 24],
  ])('%s in %s begins at %s and has %d hours', (day, timeZone, from, length) => {
    expect(iso(dayRange(day, timeZone)?.from ?? null)).toBe(from);
    expect(hours(day, timeZone)).toBe(length);
  });

  test.each([
    ['2026-10', 31 * 24 + 1],
    ['2026-03', 31 * 24 - 1],
    ['2028-02', 29 * 24],
    ['2026', 365 * 24],
    ['2028', 366 * 24],
  ])('%s in Berlin has %d hours', (day, length) => {
    expect(hours(day, 'Europe/Berlin')).toBe(length);
  });

  test.each(['', 'today', '2026-02-29', '2026-1234', 'x'])('%j is none', (day) => {
    expect(dayRange(day, 'UTC')).toBeNull();
  });

  test('is the one that the calendar says, from its first to its last millisecond', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    const moment = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (date, timeZone) => {
        const day = calendarDay(date.getTime(), timeZone);
        const range = dayRange(day, timeZone);
        if (!range) throw new Error(`${day} has no range.`);
        expect(range.from.getTime()).toBeLessThanOrEqual(date.getTime());
        expect(range.to.getTime()).toBeGreaterThan(date.getTime());
        expect(calendarDay(range.from.getTime(), timeZone)).toBe(day);
        expect(calendarDay(range.to.getTime() - 1, timeZone)).toBe(day);
        expect(calendarDay(range.from.getTime() - 1, timeZone)).not.toBe(day);
        expect(calendarDay(range.to.getTime(), timeZone)).not.toBe(day);
      }),
    );
  });
});

describe('a filter of days', () => {
  // 00:30 on 24 November in Berlin.
  const now = Date.parse('2026-11-23T23:30:00Z');

  test.each([
    ['from', '2026-11-01', '2026-10-31T23:00Z', null],
    ['to', '2026-11-01', null, '2026-11-01T23:00Z'],
    ['on', '2026-11-01', '2026-10-31T23:00Z', '2026-11-01T23:00Z'],
    ['from', '2026-11', '2026-10-31T23:00Z', null],
    ['to', '2026-11', null, '2026-11-30T23:00Z'],
    ['on', 'today', '2026-11-23T23:00Z', '2026-11-24T23:00Z'],
    ['on', 'yesterday', '2026-11-22T23:00Z', '2026-11-23T23:00Z'],
    ['to', 'yesterday', null, '2026-11-23T23:00Z'],
    ['on', 'nonsense', null, null],
  ] as const)('%s:%s goes from %s to %s', (kind, day, from, to) => {
    const range = dayFilterRange({ kind, day }, { timeZone: 'Europe/Berlin', now });
    expect([iso(range.from), iso(range.to)]).toEqual([from, to]);
  });

  test('means the day of the place it is read in', () => {
    const range = dayFilterRange(
      { kind: 'on', day: 'today' },
      { timeZone: 'America/New_York', now },
    );
    expect(iso(range.from)).toBe('2026-11-23T05:00Z');
  });
});

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Middle/Earth', 'UTC'],
  ['', 'UTC'],
  ['+05:30', '+05:30'],
])('the time zone %j is read as %s', (given, lawful) => {
  expect(lawfulTimeZone(given)).toBe(lawful);
  expect(dayRange('2026-11-23', given)).toEqual(dayRange('2026-11-23', lawful));
});
