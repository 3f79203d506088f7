import { Readable } from 'node:stream';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * What is made for a visitor is held in memory until it is sent, and strangers decide how many ask
 * and how slowly they read. So all of it together has a cap, and who stops reading is not waited for.
 */
export const mostHeldBytes = 256 * 1024 * 1024;

/** How long nothing may be read of what is held, in milliseconds. */
export const readingPatienceMs = 60_000;

const pieceBytes = 256 * 1024;

/** Room in memory for one file. It is given back once, whoever does so first. */
export interface Hold {
  /** Sends bytes piece by piece, and gives the room back when that is over, however it ends. */
  stream(bytes: Uint8Array): Readable;
  letGo(): void;
}

const held = processSingleton('shares-held-bytes', () => ({ bytes: 0 }));

/**
 * Asks for room. A file that is larger than all of it is let in alone.
 *
 * @returns null where others take the room at the moment
 */
export function holdBytes(sizeBytes: number): Hold | null {
  if (held.bytes > 0 && held.bytes + sizeBytes > mostHeldBytes) return null;
  held.bytes += sizeBytes;
  let isHeld = true;
  const letGo = () => {
    if (isHeld) held.bytes -= sizeBytes;
    isHeld = false;
  };
  return { letGo, stream: (bytes) => streamOf(bytes, letGo) };
}

function streamOf(bytes: Uint8Array, onEnd: () => void): Readable {
  let at = 0;
  const stream = new Readable({
    highWaterMark: pieceBytes,
    read() {
      idle.refresh();
      const piece = bytes.subarray(at, at + pieceBytes);
      at += piece.length;
      this.push(piece.length > 0 ? piece : null);
    },
    destroy(error, done) {
      clearTimeout(idle);
      onEnd();
      done(error);
    },
  });
  const idle = setTimeout(
    () => stream.destroy(new Error('The visitor has stopped reading.')),
    readingPatienceMs,
  );
  return stream;
}
