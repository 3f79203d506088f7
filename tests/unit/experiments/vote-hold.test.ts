import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { heldMs, voteHold } from '#lib/experiments/judging/vote-hold';

/** A desk whose votes are letters, with what it has sent so far and what its button has been told. */
function desk() {
  const sent: string[] = [];
  const told: boolean[] = [];
  const hold = voteHold<string>((isHeld) => told.push(isHeld));
  return { ...hold, sent, told, give: (vote: string) => hold.hold(vote, () => sent.push(vote)) };
}

describe('the last vote of a desk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is sent when the next one is given, and each once', () => {
    const { give, sent, held } = desk();
    give('a');
    expect([sent, held()]).toEqual([[], 'a']);
    give('b');
    expect([sent, held()]).toEqual([['a'], 'b']);
    give('c');
    vi.runAllTimers();
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  test('that was taken back is never sent, and can be given anew', () => {
    const { give, takeBack, letGo, sent, told } = desk();
    give('a');
    expect(takeBack()).toBe('a');
    expect(takeBack()).toBeNull();
    letGo();
    vi.runAllTimers();
    expect(sent).toEqual([]);
    give('b');
    letGo();
    expect(sent).toEqual(['b']);
    expect(told).toEqual([true, false, true, false]);
  });

  test('is sent while the desk lies open, and cannot be taken back from then on', () => {
    const { give, takeBack, sent, told } = desk();
    give('a');
    vi.advanceTimersByTime(heldMs - 1);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['a']);
    expect(takeBack()).toBeNull();
    expect(told).toEqual([true, false]);
  });

  test('has all of its time, however long the one before was held', () => {
    const { give, sent } = desk();
    give('a');
    vi.advanceTimersByTime(heldMs - 1);
    give('b');
    vi.advanceTimersByTime(heldMs - 1);
    expect(sent).toEqual(['a']);
  });

  test('is let go at once by whoever leaves', () => {
    const { give, letGo, takeBack, sent } = desk();
    give('a');
    letGo();
    letGo();
    expect([sent, takeBack()]).toEqual([['a'], null]);
  });
});
