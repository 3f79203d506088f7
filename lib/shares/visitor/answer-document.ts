import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sharePolicy } from '#lib/shares/document/assets';

/** A document as it is sent, with what it is known again by. */
export interface SentDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same packed, for all who ask for it: packing takes longer than all else that a visit needs. */
  readonly packed: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Weak, since it stands for both. */
  readonly etag: string;
}

export function sentDocument(text: string): SentDocument {
  const bytes = new TextEncoder().encode(text);
  let packed: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return {
    bytes,
    packed: () => {
      packed ??= promisify(gzip)(bytes) as Promise<Uint8Array<ArrayBuffer>>;
      return packed;
    },
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url')}"`,
  };
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
export async function answerWithDocument(
  request: Request,
  document: SentDocument,
  { status, isEmbeddable = false }: HowSent,
): Promise<Response> {
  const isKnown =
    status === 200 && request.headers.get('if-none-match')?.includes(document.etag) === true;
  const isPacked = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    // The framework packs what may be transformed, even what is packed.
    'cache-control': `${status === 200 ? 'private, no-cache' : 'no-store'}, no-transform`,
    'content-security-policy': sharePolicy(isEmbeddable ? '*' : "'none'"),
    vary: 'cookie, accept-encoding',
    ...(isPacked && { 'content-encoding': 'gzip' }),
    ...(status === 200 && { etag: document.etag }),
    ...(!isEmbeddable && { 'x-frame-options': 'DENY' }),
  };
  if (isKnown) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const body = isPacked ? await document.packed() : document.bytes;
  const length = { 'content-length': String(body.length) };
  return new Response(body, { status, headers: { ...headers, ...length } });
}
