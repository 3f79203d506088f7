const mostAtOnce = 65_536;

/**
 * The bytes of a file, exactly as many as were announced: what cannot be read any more is zeros. A
 * disk that begins to die is when a backup of everything else is wanted most.
 *
 * @param sizeBytes what the entry of the archive has promised
 */
export async function* padded(
  chunks: AsyncIterator<Uint8Array>,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  let left = sizeBytes;
  while (left > 0) {
    const step = await chunks.next().catch(() => null);
    if (!step || step.done) break;
    const chunk = step.value.subarray(0, left);
    left -= chunk.length;
    yield chunk;
  }
  for (; left > 0; left -= mostAtOnce) yield new Uint8Array(Math.min(left, mostAtOnce));
}
