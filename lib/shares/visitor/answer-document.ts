import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sharePolicy } from '#lib/shares/document/assets';

/** A document as it is sent, with what it is known again by. */
export interface SentDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same packed, once for all who get it: the framework would pack it anew for each of them. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Without its quotes. */
  readonly tag: string;
}

export function sentDocument(text: string): SentDocument {
  const bytes = new TextEncoder().encode(text);
  const tag = createHash('sha256').update(bytes).digest('base64url');
  return { bytes, packed: new Uint8Array(gzipSync(bytes)), tag };
}

interface HowSent {
  readonly status: 200 | 401 | 403 | 404 | 429;
  /** Whether other sites may show it within a page of theirs. */
  readonly isEmbeddable?: boolean;
}

/**
 * Answers with a document. It is asked for anew each time, so that what was ended ends here too;
 * nothing of it is sent again where the visitor has it.
 */
export function answerWithDocument(
  request: Request,
  { bytes, packed, tag }: SentDocument,
  { status, isEmbeddable = false }: HowSent,
): Response {
  const isPacked = takesGzip(request.headers.get('accept-encoding') ?? '');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? 'private, no-cache' : 'no-store',
    'content-security-policy': sharePolicy(isEmbeddable ? '*' : "'none'"),
    vary: 'cookie, accept-encoding',
    ...(isPacked && { 'content-encoding': 'gzip' }),
    ...(!isEmbeddable && { 'x-frame-options': 'DENY' }),
  };
  const body = request.method === 'HEAD' ? null : isPacked ? packed : bytes;
  if (status !== 200) return new Response(body, { status, headers });
  // What is packed is other bytes, and so has a tag of its own.
  const known = request.headers.get('if-none-match')?.includes(`"${tag}`);
  const etag = isPacked ? `"${tag}.gzip"` : `"${tag}"`;
  return new Response(known ? null : body, {
    status: known ? 304 : 200,
    headers: { ...headers, etag },
  });
}

/** Whether a browser unpacks gzip. Those that name it with a weight of nothing do not. */
function takesGzip(accepted: string): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted);
}
