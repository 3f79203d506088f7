import { describe, expect, test } from 'vitest';
import { Rates } from '#lib/accounts/rates';

function ratesAt(): { rates: Rates; pass(ms: number): void } {
  let now = 1_000_000;
  const pass = (ms: number) => {
    now += ms;
  };
  return { rates: new Rates(() => now), pass };
}

const take = (rates: Rates, who: string, times: number) =>
  Array.from({ length: times }, () => rates.take(who, 6));

describe('requests of one address', () => {
  test('are let through as often as they may come in a minute, and then told to wait', () => {
    const { rates } = ratesAt();
    expect(take(rates, 'one', 8)).toEqual([null, null, null, null, null, null, 10, 10]);
    expect(rates.take('other', 6)).toBeNull();
  });

  test('come back one by one, and whole after a minute', () => {
    const { rates, pass } = ratesAt();
    take(rates, 'one', 6);
    pass(10_000);
    expect(take(rates, 'one', 2)).toEqual([null, 10]);
    pass(60_000);
    expect(take(rates, 'one', 7)).toEqual([null, null, null, null, null, null, 10]);
  });

  test('are told apart for fifty thousand addresses; of more the quietest is forgotten', () => {
    const { rates } = ratesAt();
    take(rates, 'first', 6);
    for (let n = 0; n < 49_999; n += 1) rates.take(`address ${n}`, 6);
    expect(rates.take('first', 6)).toBe(10);
    rates.take('one more', 6);
    expect(rates.take('first', 6)).toBeNull();
  });
});
