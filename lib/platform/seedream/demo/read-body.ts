import type { IncomingMessage } from 'node:http';
import { type Fault, fault } from '#lib/platform/seedream/demo/fault';
import { failed, ok, type Result } from '#lib/result';

/** The page names no limit for a body. Ten references of 10 MB in base64 come to 134 MB. */
const maxBodyBytes = 200_000_000;

/**
 * Reads a request to its end, or refuses it as soon as it is known to be too large.
 *
 * @throws when the client goes away before the end
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes = maxBodyBytes,
): Promise<Result<Buffer, Fault>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return failed(tooLarge(maxBytes));
  const chunks: Buffer[] = [];
  let size = 0;
  // Stopping early must not destroy the request: the refusal still has to go out on its socket.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return failed(tooLarge(maxBytes));
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks, size));
}

function tooLarge(maxBytes: number): Fault {
  return fault(413, 'INVALID_REQUEST_BODY', `the request body is larger than ${maxBytes} bytes`);
}
