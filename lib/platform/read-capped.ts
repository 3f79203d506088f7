/** More bytes came than were allowed; what had come is dropped. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/**
 * Reads a stream whole, counting what really comes and believing no header.
 *
 * @throws TooManyBytes past `maxBytes`
 */
export async function readCapped(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, sizeBytes);
}
