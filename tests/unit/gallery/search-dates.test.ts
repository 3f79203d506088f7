import { describe, expect, test } from 'vitest';
import { dateChoices, dateRangeOf, isDateChosen, withDateRange } from '#lib/gallery/search-dates';
import { parseSearch } from '#lib/gallery/search-query';
import { filterText, formatSearch } from '#lib/gallery/search-text';

const query = (text: string) => parseSearch(text).query;
const tokens = (today: string) => dateChoices(today).map(({ filter }) => filterText(filter));

describe('the days that are offered', () => {
  test.each([
    ['2026-11-23', 'from:2026-11-23'],
    ['2026-11-25', 'from:2026-11-23'],
    ['2026-11-29', 'from:2026-11-23'],
    ['2026-11-30', 'from:2026-11-30'],
    ['2027-01-01', 'from:2026-12-28'],
  ])('on %s, this week is %s', (today, week) => {
    expect(tokens(today)[2]).toBe(week);
  });

  test('are today, yesterday, and the week, month and year that it is', () => {
    expect(tokens('2026-11-25')).toEqual([
      'on:today',
      'on:yesterday',
      'from:2026-11-23',
      'on:2026-11',
      'on:2026',
    ]);
  });

  test.each([
    ['on:2026-11', true],
    ['boats on:2026-11', true],
    ['on:2026-11 to:2026-11-20', false],
    ['-on:2026-11', false],
    ['boats', false],
  ])('of %j, this month is chosen: %j', (text, isChosen) => {
    const month = dateChoices('2026-11-25')[3];
    if (!month) throw new Error('There is no month.');
    expect(isDateChosen(query(text), month)).toBe(isChosen);
  });
});

describe('a first and a last day', () => {
  test.each([
    ['from:2026-11-01', { from: '2026-11-01', to: '' }],
    ['to:2026-11', { from: '', to: '2026-11-30' }],
    ['from:2026-02 to:2026-02', { from: '2026-02-01', to: '2026-02-28' }],
    ['on:2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['on:today', { from: '', to: '' }],
    ['-from:2026-11-01', { from: '', to: '' }],
    ['boats', { from: '', to: '' }],
  ])('of %s are %j', (text, range) => {
    expect(dateRangeOf(query(text))).toEqual(range);
  });

  test.each([
    ['boats', { from: '2026-11-01', to: '' }, 'boats from:2026-11-01'],
    ['on:today', { from: '', to: '2026-11-30' }, 'to:2026-11-30'],
    ['from:2026-10-01', { from: '2026-11-01', to: '2026-11-30' }, 'from:2026-11-01 to:2026-11-30'],
    ['boats', { from: '2026-11-23', to: '2026-11-23' }, 'boats on:2026-11-23'],
    ['boats from:2026-11-01', { from: '', to: '' }, 'boats'],
    ['boats', { from: '0202-11-01', to: '' }, 'boats'],
  ])('%j with %j is %j', (text, range, changed) => {
    expect(formatSearch(withDateRange(query(text), range))).toBe(changed);
  });
});
