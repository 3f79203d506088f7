import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sharePolicy } from '#lib/shares/document/assets';

export interface DocumentAnswer {
  readonly status: 200 | 401 | 403 | 404 | 429;
  readonly bytes: Buffer;
  /** Whether other sites may show it within a page of theirs. */
  readonly isEmbeddable?: boolean;
}

const packed = promisify(gzip);

/** A document as it is sent. Packed once where it is kept, and never again by the framework. */
export function packDocument(text: string): Promise<Buffer> {
  return packed(text);
}

/**
 * Answers with a packed document. It is asked for anew each time, so that what was ended ends here
 * too; nothing of it is sent again where the visitor has it.
 */
export async function answerWithDocument(
  request: Request,
  { status, bytes, isEmbeddable = false }: DocumentAnswer,
): Promise<Response> {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? 'private, no-cache' : 'no-store',
    'content-security-policy': sharePolicy(isEmbeddable ? '*' : "'none'"),
    vary: 'accept-encoding, cookie',
    etag,
    ...(!isEmbeddable && { 'x-frame-options': 'DENY' }),
  };
  if (status === 200 && request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const packedHeaders = { ...headers, 'content-encoding': 'gzip' };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    status,
    headers: { ...packedHeaders, 'content-length': String(bytes.length) },
  });
}
