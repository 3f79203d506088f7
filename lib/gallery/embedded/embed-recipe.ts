import { embedInJpeg } from '#lib/gallery/embedded/embed-in-jpeg';
import { embedInPng } from '#lib/gallery/embedded/embed-in-png';
import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import type { ByteParts } from '#lib/platform/byte-parts';
import type { SentKind } from '#lib/references/file-kind';

/**
 * A picture's file with its recipe and the label that a machine made it: XMP after IPTC 2025.1, the
 * text that the A1111 family reads, and the studio's own recipe. No pixel is touched: segments and
 * chunks are put beside what is there, and putting them in twice is putting them in once.
 *
 * The parts are in order and mostly views of `bytes`, so that a large file can be streamed without a
 * second copy; `partsLength` says how long they are together.
 *
 * @returns null for a file that is cut, which is best given away as it is
 */
export async function embeddedParts(
  bytes: Uint8Array,
  kind: SentKind,
  facts: EmbeddedFacts,
): Promise<ByteParts | null> {
  return kind === 'jpeg' ? embedInJpeg(bytes, facts) : await embedInPng(bytes, facts);
}
