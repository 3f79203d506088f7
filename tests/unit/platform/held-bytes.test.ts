import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HeldBytes, type Hold, readingPatienceMs, sendingTimeMs } from '#lib/platform/held-bytes';

const mebibyte = 1024 * 1024;
const copiesWhileMade = 3;
const mostHeldBytes = 256 * mebibyte;
const mostOfOneBytes = 64 * mebibyte;
const held = new HeldBytes({
  mostBytes: mostHeldBytes,
  mostOfOneBytes,
  copiesWhileMade,
});

/** The largest file of which two can be made at once. */
const half = Math.floor(mostHeldBytes / copiesWhileMade / 2);
const [anna, ben, cleo] = ['Anna', 'Ben', 'Cleo'] as const;

function isFree(sizeBytes: number, whose: string = cleo): boolean {
  const hold = held.hold(sizeBytes, whose);
  hold?.letGo();
  return hold !== null;
}

const holds: Hold[] = [];

function hold(sizeBytes: number, whose: string = anna): Hold {
  const made = held.hold(sizeBytes, whose);
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

describe('one of those who ask', () => {
  test.each([-1, 0, 1])('has a quarter and %i bytes of its own or less', (beyond) => {
    hold(1).stream(new Uint8Array(mostOfOneBytes / 2));
    expect(isFree(mostOfOneBytes / 2 + beyond, anna)).toBe(beyond <= 0);
    expect(isFree(mostOfOneBytes / 2 + beyond, ben)).toBe(true);
  });

  test('can have one file that is larger, and then no other', () => {
    const large = hold(mostOfOneBytes + 1);
    expect([isFree(1, anna), isFree(1, ben)]).toEqual([false, true]);
    large.letGo();
    expect(isFree(1, anna)).toBe(true);
  });

  test('has room for more when what was made is smaller than was thought', async () => {
    const large = hold(mostOfOneBytes);
    expect(isFree(1, anna)).toBe(false);
    await large.use(
      async () => 'a file',
      () => mostOfOneBytes / 4,
    );
    expect(isFree(1 + (mostOfOneBytes * 3) / 4, anna)).toBe(false);
    expect(isFree((mostOfOneBytes * 3) / 4, anna)).toBe(true);
  });
});

describe('what is made within a room', () => {
  test.each([
    ['nothing', async () => null],
    ['a failure', () => Promise.reject(new Error('not made'))],
  ])('gives it back where there is %s', async (_what, make: () => Promise<null>) => {
    const large = hold(mostHeldBytes);
    await large.use(make, () => 1).catch(() => {});
    expect(isFree(mostHeldBytes)).toBe(true);
  });

  test('takes no room any more that was given back meanwhile', async () => {
    const large = hold(mostHeldBytes);
    await large.use(
      async () => large.letGo(),
      () => mostHeldBytes,
    );
    expect(isFree(mostHeldBytes)).toBe(true);
  });
});

describe('who can wait', () => {
  const patient = () => new AbortController();

  test('gets room as soon as some is given back, in the order in which they came', async () => {
    const large = hold(mostHeldBytes);
    const came: string[] = [];
    const wait = async (whose: string) => {
      const room = await held.holdInTime(half, whose, patient().signal);
      came.push(whose);
      return room;
    };
    const waiting = [wait(ben), wait(cleo), wait('Dora')];
    await setImmediate();
    expect(came).toEqual([]);
    large.letGo();
    const [first, second] = await Promise.all(waiting.slice(0, 2));
    expect(came).toEqual([ben, cleo]);
    first?.letGo();
    const third = await waiting[2];
    expect(came).toEqual([ben, cleo, 'Dora']);
    second?.letGo();
    third?.letGo();
  });

  test('gets none when they leave before, and takes none then', async () => {
    const large = hold(mostHeldBytes);
    const leaving = patient();
    const waiting = held.holdInTime(1, ben, leaving.signal);
    leaving.abort();
    expect(await waiting).toBeNull();
    large.letGo();
    await setImmediate();
    expect(isFree(mostHeldBytes)).toBe(true);
  });

  test('and does not wait any more gets what is there at once', async () => {
    const room = await held.holdInTime(1, ben, AbortSignal.abort());
    expect(room).not.toBeNull();
    room?.letGo();
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
    expect((await failure).message).toContain('too slow');
  });
});
