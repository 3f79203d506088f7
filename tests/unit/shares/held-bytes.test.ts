import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { holdBytes, mostHeldBytes, readingPatienceMs } from '#lib/shares/visitor/held-bytes';

const half = mostHeldBytes / 2;

function isFree(sizeBytes: number): boolean {
  const hold = holdBytes(sizeBytes);
  hold?.letGo();
  return hold !== null;
}

afterEach(() => {
  vi.useRealTimers();
  expect(isFree(mostHeldBytes)).toBe(true);
});

test('all the room can be taken, and not a byte more until some is given back', () => {
  const holds = [holdBytes(half), holdBytes(half)];
  expect(isFree(1)).toBe(false);
  holds[0]?.letGo();
  holds[0]?.letGo();
  expect(isFree(half)).toBe(true);
  expect(isFree(half + 1)).toBe(false);
  holds[1]?.letGo();
});

test('what is larger than all the room is let in alone', () => {
  const small = holdBytes(1);
  expect(isFree(mostHeldBytes + 1)).toBe(false);
  small?.letGo();
  expect(isFree(mostHeldBytes + 1)).toBe(true);
});

test('what is sent to its end arrives whole, and its room is free', async () => {
  const hold = holdBytes(mostHeldBytes);
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  const stream = hold?.stream(bytes);
  expect(stream && Buffer.compare(await buffer(stream), bytes)).toBe(0);
});

test('who leaves in the middle gives the room back', async () => {
  const hold = holdBytes(mostHeldBytes);
  const stream = hold?.stream(new Uint8Array(2_000_000));
  stream?.read(1);
  expect(isFree(1)).toBe(false);
  stream?.destroy();
  await setImmediate();
  expect(isFree(1)).toBe(true);
});

test('who reads nothing for a minute is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stream = holdBytes(mostHeldBytes)?.stream(new Uint8Array(2_000_000));
  const failure = new Promise<Error>((resolve) => stream?.once('error', resolve));
  stream?.read(1);
  // What is read ahead is read before anybody waits.
  await setImmediate();
  vi.advanceTimersByTime(readingPatienceMs - 1);
  await setImmediate();
  expect(isFree(1)).toBe(false);
  vi.advanceTimersByTime(1);
  expect((await failure).message).toContain('stopped reading');
});
