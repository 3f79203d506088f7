import { createHash } from 'node:crypto';
import { sharePolicy } from '#lib/shares/document/assets';

/** A document as it is sent, with what it is known again by. */
export interface SentDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A document in the bytes that are sent, and their digest as its ETag. */
export function sentDocument(text: string): SentDocument {
  const bytes = new TextEncoder().encode(text);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}

export interface HowSent {
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
  { bytes, etag }: SentDocument,
  { status, isEmbeddable = false }: HowSent,
): Response {
  const headers = documentHeaders({ status, isEmbeddable });
  if (status !== 200) {
    return new Response(request.method === 'HEAD' ? null : bytes, { status, headers });
  }
  const known = request.headers.get('if-none-match')?.includes(etag);
  const body = known || request.method === 'HEAD' ? null : bytes;
  return new Response(body, { status: known ? 304 : 200, headers: { ...headers, etag } });
}

/** What is said of a document, however it is sent. */
export function documentHeaders({ status, isEmbeddable = false }: HowSent) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? 'private, no-cache' : 'no-store',
    'content-security-policy': sharePolicy(isEmbeddable ? '*' : "'none'"),
    vary: 'cookie',
    ...(!isEmbeddable && { 'x-frame-options': 'DENY' }),
  };
}
