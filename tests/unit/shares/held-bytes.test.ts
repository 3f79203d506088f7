import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  copiesWhileMade,
  type Hold,
  holdBytes,
  mostHeldBytes,
  mostOfAddressBytes,
  readingPatienceMs,
  sendingTimeMs,
} from '#lib/shares/visitor/held-bytes';

/** The largest file of which two can be made at once. */
const half = Math.floor(mostHeldBytes / copiesWhileMade / 2);
const [anna, ben, cleo] = ['203.0.113.1', '203.0.113.2', '203.0.113.3'] as const;

function isFree(sizeBytes: number, address: string = cleo): boolean {
  const hold = holdBytes(sizeBytes, address);
  hold?.letGo();
  return hold !== null;
}

const holds: Hold[] = [];

function hold(sizeBytes: number, address: string = anna): Hold {
  const made = holdBytes(sizeBytes, address);
  if (!made) throw new Error('There is no room.');
  holds.push(made);
  return made;
}

afterEach(() => {
  vi.useRealTimers();
  for (const each of holds.splice(0)) each.letGo();
  expect(isFree(mostHeldBytes)).toBe(true);
});

describe('the room', () => {
  test('can be taken as a whole, and not a byte more until some is given back', () => {
    const first = hold(half, anna);
    hold(half, ben);
    // What is left over is less than the copies of two bytes.
    expect(isFree(2)).toBe(false);
    first.letGo();
    first.letGo();
    expect(isFree(half)).toBe(true);
    expect(isFree(half + 2)).toBe(false);
  });

  test('lets in alone what is larger than all of it', () => {
    const small = hold(1);
    expect(isFree(mostHeldBytes + 1)).toBe(false);
    small.letGo();
    expect(isFree(mostHeldBytes + 1)).toBe(true);
  });

  test('counts a file once when it is made, by what it keeps in memory', () => {
    const stream = hold(mostHeldBytes).stream(new Uint8Array(3000).subarray(0, 1000));
    expect(isFree(Math.floor((mostHeldBytes - 3000) / copiesWhileMade))).toBe(true);
    expect(isFree(Math.ceil((mostHeldBytes - 2999) / copiesWhileMade))).toBe(false);
    stream.destroy();
  });
});

describe('one address', () => {
  test.each([-1, 0, 1])('has a quarter and %i bytes of its own or less', (beyond) => {
    hold(mostOfAddressBytes / 2).stream(new Uint8Array(1));
    expect(isFree(mostOfAddressBytes / 2 + beyond, anna)).toBe(beyond <= 0);
    expect(isFree(mostOfAddressBytes / 2 + beyond, ben)).toBe(true);
  });

  test('can have one file that is larger, and then no other', () => {
    const large = hold(mostOfAddressBytes + 1);
    large.stream(new Uint8Array(1));
    expect([isFree(1, anna), isFree(1, ben)]).toEqual([false, true]);
    large.letGo();
    expect(isFree(1, anna)).toBe(true);
  });
});

describe('what is sent', () => {
  test.each([
    ['bytes', (bytes: Uint8Array) => bytes],
    ['a buffer', (bytes: Uint8Array) => Buffer.from(bytes)],
  ])('as %s to its end arrives whole, and its room is free', async (_what, as) => {
    const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
    const stream = hold(mostHeldBytes).stream(as(bytes));
    expect(Buffer.compare(await buffer(stream), bytes)).toBe(0);
    expect(isFree(mostHeldBytes)).toBe(true);
  });

  test.each([
    ['bytes', () => new Uint8Array(2_000_000)],
    ['a buffer', () => Buffer.alloc(2_000_000)],
  ])('of %s keeps no more in memory than the piece itself', (_what, make) => {
    const stream = hold(mostHeldBytes).stream(make());
    const piece: Uint8Array = stream.read();
    expect(piece.buffer.byteLength).toBe(piece.length);
    expect(piece.length).toBeLessThan(2_000_000);
    stream.destroy();
  });

  test('to somebody who leaves in the middle gives the room back', async () => {
    const stream = hold(mostHeldBytes).stream(new Uint8Array(2_000_000));
    stream.read(1);
    expect(isFree(mostHeldBytes)).toBe(false);
    stream.destroy();
    await setImmediate();
    expect(isFree(mostHeldBytes)).toBe(true);
  });
});

describe('nobody waits for', () => {
  test('who reads nothing for a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stream = hold(mostHeldBytes).stream(new Uint8Array(2_000_000));
    const failure = new Promise<Error>((resolve) => stream.once('error', resolve));
    stream.read(1);
    // What is read ahead is read before anybody waits.
    await setImmediate();
    vi.advanceTimersByTime(readingPatienceMs - 1);
    await setImmediate();
    expect(isFree(mostHeldBytes)).toBe(false);
    vi.advanceTimersByTime(1);
    expect((await failure).message).toContain('stopped reading');
  });

  test('who reads a little now and then, longer than a slow line takes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const sizeBytes = 6_400_000;
    // Two minutes, and 100 seconds at 64 kB/s.
    expect(sendingTimeMs(sizeBytes)).toBe(220_000);
    const stream = hold(mostHeldBytes).stream(new Uint8Array(sizeBytes));
    const failure = new Promise<Error>((resolve) => stream.once('error', resolve));
    for (let seconds = 0; seconds < 200; seconds += 50) {
      stream.read();
      await setImmediate();
      vi.advanceTimersByTime(50_000);
    }
    stream.read();
    await setImmediate();
    vi.advanceTimersByTime(19_999);
    await setImmediate();
    expect(isFree(mostHeldBytes)).toBe(false);
    vi.advanceTimersByTime(1);
    expect((await failure).message).toContain('too slowly');
  });
});
