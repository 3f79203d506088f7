import { Readable } from 'node:stream';

/**
 * What is made for somebody is held in memory until it is sent, and those who ask decide how many do
 * and how slowly they read. So all of it together has a cap, each of them has a part of it, and who
 * stops reading, or takes for ever, is not waited for.
 */
export interface HeldLimits {
  /** What may be held together, in bytes. */
  readonly mostBytes: number;
  /** What one of those who ask may have on its way, in bytes, or a single file that is larger. */
  readonly mostOfOneBytes: number;
  /** How often a file is in memory while it is made. */
  readonly copiesWhileMade: number;
}

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
   * Makes what the room is for, which takes so much of it from then on. Where nothing comes of it,
   * the room is given back.
   */
  use<Made>(
    make: () => Promise<Made | null>,
    bytesOf: (made: Made) => number,
  ): Promise<Made | null>;
  /** Sends bytes piece by piece, and gives the room back when that is over, however it ends. */
  stream(bytes: Uint8Array): Readable;
  letGo(): void;
}

/** Bytes of one kind of files that are held at the same time. */
export class HeldBytes {
  readonly #limits: HeldLimits;
  readonly #ofOne = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #bytes = 0;

  constructor(limits: HeldLimits) {
    this.#limits = limits;
  }

  /**
   * Asks for room to make a file and to send it. A file that is larger than all of it is let in alone.
   *
   * @param sizeBytes of the file, as far as that is known before it is made
   * @param whose it is: an address, or somebody's identifier
   * @returns null where others, or others of the same, take the room at the moment
   */
  hold(sizeBytes: number, whose: string): Hold | null {
    const { mostBytes, mostOfOneBytes, copiesWhileMade } = this.#limits;
    const own = this.#ofOne.get(whose) ?? 0;
    if (own > 0 && own + sizeBytes > mostOfOneBytes) return null;
    const copies = sizeBytes * copiesWhileMade;
    if (this.#bytes > 0 && this.#bytes + copies > mostBytes) return null;
    return this.#held(whose, sizeBytes, copies);
  }

  /**
   * The same for somebody who can wait: as soon as there is room, in the order in which they came.
   *
   * @param until is aborted when nobody waits any more
   * @returns null where there was none until then
   */
  async holdInTime(sizeBytes: number, whose: string, until: AbortSignal): Promise<Hold | null> {
    for (;;) {
      const hold = this.hold(sizeBytes, whose);
      if (hold || until.aborted) return hold;
      await this.#change(until);
    }
  }

  #held(whose: string, sizeBytes: number, copies: number): Hold {
    let taken = { own: 0, bytes: 0 };
    let isHeld = true;
    const take = (own: number, bytes: number) => {
      this.#add(whose, own - taken.own, bytes - taken.bytes);
      taken = { own, bytes };
    };
    const keep = (bytes: number) => {
      if (isHeld) take(bytes, bytes);
    };
    const letGo = () => {
      if (isHeld) take(0, 0);
      isHeld = false;
    };
    take(sizeBytes, copies);
    return {
      letGo,
      use: (make, bytesOf) =>
        make().then(
          (made) => {
            if (made === null) letGo();
            else keep(bytesOf(made));
            return made;
          },
          (error) => {
            letGo();
            throw error;
          },
        ),
      stream(bytes) {
        // A part of a file keeps all of it in memory.
        keep(bytes.buffer.byteLength);
        return streamOf(bytes, letGo);
      },
    };
  }

  #add(whose: string, own: number, bytes: number): void {
    const rest = (this.#ofOne.get(whose) ?? 0) + own;
    if (rest > 0) this.#ofOne.set(whose, rest);
    else this.#ofOne.delete(whose);
    this.#bytes += bytes;
    if (own >= 0 && bytes >= 0) return;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Until some room is given back, or nobody waits any more. */
  #change(until: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        until.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      until.addEventListener('abort', wake);
    });
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
  const idle = setTimeout(giveUp('The reader has stopped reading.'), readingPatienceMs);
  const whole = setTimeout(giveUp('The reader is too slow.'), sendingTimeMs(bytes.length));
  return stream;
}
