import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * What is made for a visitor is held in memory until it is sent, and strangers decide how many ask
 * and how slowly they read. So all of it together has a cap, one address has a part of it, and who
 * stops reading, or takes for ever, is not waited for.
 */
export const mostHeldBytes = 256 * 1024 * 1024;

/** What one address may have on its way, or a single file that is larger. */
export const mostOfAddressBytes = mostHeldBytes / 4;

/** As read, as stripped and as it is sent: so often a file is in memory while it is made. */
export const copiesWhileMade = 3;

/** How long nothing may be read of what is held, in milliseconds. */
export const readingPatienceMs = 60_000;

/** Who reads a little now and then has to be done after two minutes and what a slow line takes. */
const sendingPatienceMs = 120_000;
const leastBytesPerSecond = 64_000;

/** How long a file may be on its way at all, in milliseconds. */
export function sendingTimeMs(sizeBytes: number): number {
  return sendingPatienceMs + (sizeBytes / leastBytesPerSecond) * 1000;
}

const pieceBytes = 256 * 1024;

/** Room in memory for one file. It is given back once, whoever does so first. */
export interface Hold {
  /**
   * Sends bytes piece by piece, and gives the room back when that is over, however it ends. They are
   * made by then: from now on they are held once.
   */
  stream(bytes: Uint8Array): Readable;
  letGo(): void;
}

const held = processSingleton('shares-held-bytes', () => ({
  bytes: 0,
  /** Of files as they are stored, by the addresses that asked for them. */
  byAddress: new Map<string, number>(),
}));

/**
 * Asks for room to make a file and to send it. A file that is larger than all of it is let in alone.
 *
 * @param sizeBytes of the file as it is stored
 * @param address whose it is, as `addressToCount` has it
 * @returns null where others, or others of the same address, take the room at the moment
 */
export function holdBytes(sizeBytes: number, address: string): Hold | null {
  const own = held.byAddress.get(address) ?? 0;
  if (own > 0 && own + sizeBytes > mostOfAddressBytes) return null;
  let bytes = sizeBytes * copiesWhileMade;
  if (held.bytes > 0 && held.bytes + bytes > mostHeldBytes) return null;
  held.bytes += bytes;
  held.byAddress.set(address, own + sizeBytes);
  let isHeld = true;
  const keep = (now: number) => {
    held.bytes += now - bytes;
    bytes = now;
  };
  const letGo = () => {
    if (!isHeld) return;
    isHeld = false;
    keep(0);
    const rest = (held.byAddress.get(address) ?? 0) - sizeBytes;
    if (rest > 0) held.byAddress.set(address, rest);
    else held.byAddress.delete(address);
  };
  return {
    letGo,
    stream(made) {
      // A part of a file keeps all of it in memory.
      if (isHeld) keep(made.buffer.byteLength);
      return streamOf(made, letGo);
    },
  };
}

const askedAgainMs = 250;

/**
 * The same for somebody who can wait: as soon as there is room.
 *
 * @returns null where there was none for as long as nothing may be read
 */
export async function holdBytesInTime(sizeBytes: number, address: string): Promise<Hold | null> {
  const until = performance.now() + readingPatienceMs;
  for (;;) {
    const hold = holdBytes(sizeBytes, address);
    if (hold || performance.now() >= until) return hold;
    await wait(askedAgainMs);
  }
}

function streamOf(bytes: Uint8Array, onEnd: () => void): Readable {
  let rest = bytes;
  const stream = new Readable({
    highWaterMark: pieceBytes,
    read() {
      idle.refresh();
      // A copy: a piece that waits to be sent must not keep the whole file with it.
      const piece = new Uint8Array(rest.subarray(0, pieceBytes));
      rest = rest.subarray(piece.length);
      this.push(piece.length > 0 ? piece : null);
    },
    destroy(error, done) {
      clearTimeout(idle);
      clearTimeout(whole);
      rest = new Uint8Array();
      onEnd();
      done(error);
    },
  });
  // Whoever reads is told; before anybody does, there is nobody to tell.
  stream.on('error', () => {});
  const giveUp = (why: string) => () => stream.destroy(new Error(why));
  const idle = setTimeout(giveUp('The visitor has stopped reading.'), readingPatienceMs);
  const whole = setTimeout(giveUp('The visitor reads too slowly.'), sendingTimeMs(bytes.length));
  return stream;
}
