import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { readToken } from '#lib/shares/share-address';
import { isRunning } from '#lib/shares/visitor/admission';
import { documentHeaders, type SentDocument } from '#lib/shares/visitor/answer-document';
import { isDoorOpen } from '#lib/shares/visitor/door';
import { knownShare } from '#lib/shares/visitor/open-share';
import { pageAddress, writtenFor } from '#lib/shares/visitor/visit-page';
import { answeringVisitor } from '#lib/shares/visitor/visitor';
import { wasJustCounted } from '#lib/shares/visitor/visits';

/**
 * Answers for the page of a share that many look at, before the framework has done anything: what it
 * does for a request costs more than all there is to do. It is no other way to a page: only what the
 * route has written within the moment for which a share is taken for what it was, and only for
 * somebody whom the route has counted. Everybody else goes on to it. See docs/decisions/0044.
 *
 * @returns whether it has answered
 */
export function answerPageAtDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const page = knownPage(request);
  if (!page) return false;
  const etag = page.etag;
  const headers = { ...documentHeaders({ status: 200 }), etag };
  const isKnown = request.headers['if-none-match']?.includes(etag);
  if (isKnown) {
    response.writeHead(304, headers).end();
    return true;
  }
  const isPacked = takesGzip(String(request.headers['accept-encoding'] ?? ''));
  const bytes = isPacked ? packed(page) : page.bytes;
  response.writeHead(200, {
    ...headers,
    vary: 'cookie, accept-encoding',
    'content-length': bytes.length,
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
  response.end(bytes);
  return true;
}

function knownPage(request: IncomingMessage): SentDocument | null {
  if (request.method !== 'GET') return null;
  const segment = /^\/s\/([\w.~-]+)$/.exec(request.url ?? '')?.[1];
  const token = segment === undefined ? null : readToken(segment);
  const open = token === null ? null : knownShare(token);
  if (!open || segment === undefined) return null;
  const headers = headersOf(request);
  const now = Date.now();
  const { share } = open;
  const maySee =
    isRunning(share, now) &&
    isDoorOpen(share, headers, now) &&
    answeringVisitor(headers) === null &&
    wasJustCounted(share, { headers, now });
  if (!maySee) return null;
  return open.written.get(writtenFor('page', pageAddress(headers, segment))) ?? null;
}

function headersOf({ headers }: IncomingMessage): VisitorHeaders {
  return {
    get(name) {
      const value = headers[name];
      return value === undefined ? null : String(value);
    },
  };
}

/** Packed once for all who get it. */
const packages = new WeakMap<SentDocument, Buffer>();

function packed(page: SentDocument): Buffer {
  const known = packages.get(page);
  if (known) return known;
  const made = gzipSync(page.bytes);
  packages.set(page, made);
  return made;
}

/** Whether a browser unpacks gzip. One that names it with a weight of nothing does not. */
function takesGzip(accepted: string): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted);
}
