import { maxTextBytes } from '#lib/gallery/embedded/max-text-bytes';
import { joined } from '#lib/platform/byte-parts';

/** Deflate makes a thousandfold of its input at most, so a step of this many bytes unpacks to little. */
const stepBytes = 1024;

/**
 * Unpacks a zlib stream as far as a text may be long, so that a bomb never fills the memory; null for
 * what is broken, cut or too long.
 */
export async function unpack(packed: Uint8Array): Promise<Uint8Array | null> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= packed.length) return controller.close();
      controller.enqueue(packed.slice(at, at + stepBytes));
      at += stepBytes;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > maxTextBytes) {
        await reader.cancel();
        return null;
      }
      parts.push(read.value);
    }
    return joined(parts);
  } catch {
    // A stream that ends early or says what no packer writes.
    return null;
  }
}
