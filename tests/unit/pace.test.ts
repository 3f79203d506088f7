import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { burstMs, pace, restMs } from '#lib/pace';

/** A page that is read anew, and how often that was begun. */
function page() {
  let readings = 0;
  const { ask, end, stop } = pace(() => {
    readings += 1;
  });
  const hear = (many: number) => {
    for (let heard = 0; heard < many; heard += 1) ask();
  };
  return { hear, end, stop, readings: () => readings };
}

describe('a page that hears a lot', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is read once for all of a burst', () => {
    const { hear, readings } = page();
    hear(20);
    expect(readings()).toBe(0);
    vi.advanceTimersByTime(burstMs);
    expect(readings()).toBe(1);
  });

  test('is not read again while a reading is under way, however long that takes', () => {
    const { hear, end, readings } = page();
    hear(1);
    vi.advanceTimersByTime(burstMs);
    hear(20);
    vi.advanceTimersByTime(60_000);
    expect(readings()).toBe(1);
    end();
    vi.advanceTimersByTime(restMs - 1);
    expect(readings()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(readings()).toBe(2);
  });

  test('rests after a reading, and is read once more only where something was heard', () => {
    const { hear, end, readings } = page();
    hear(1);
    vi.advanceTimersByTime(burstMs);
    end();
    hear(20);
    vi.advanceTimersByTime(restMs);
    expect(readings()).toBe(2);
    end();
    vi.runAllTimers();
    expect(readings()).toBe(2);
    hear(1);
    vi.advanceTimersByTime(burstMs);
    expect(readings()).toBe(3);
  });

  test('is not read any more once it was left', () => {
    const { hear, stop, readings } = page();
    hear(1);
    stop();
    vi.runAllTimers();
    expect(readings()).toBe(0);
  });
});
