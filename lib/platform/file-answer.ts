import { Readable } from 'node:stream';
import { readRange } from '#lib/platform/byte-range';
import type { ByteRange } from '#lib/platform/image-store/image-store';

/** A file to answer with: its address never means other bytes, unless it says so. */
export interface AnswerFile {
  /** SHA-256 of the bytes. */
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** What it is saved as; any text. */
  readonly name: string;
  /** Whether its address can mean other bytes another time, as those with a person's words in them. */
  readonly canChange?: boolean;
  open(range?: ByteRange): Readable;
  /** Gives back what is held for it, where it is not opened. */
  letGo?(): void;
}

/**
 * Answers a GET or HEAD with a file: whole, in part, or not at all where the browser has it. Whatever
 * it is, it can run nothing and reach nothing when it is opened by itself.
 *
 * @param isDownload whether it is to be saved rather than shown
 */
export function answerWithFile(request: Request, file: AnswerFile, isDownload: boolean): Response {
  const answer = answerInFull(request, file, isDownload);
  if (!answer.body) file.letGo?.();
  return answer;
}

/** Too much of what is made is on its way at the moment. */
export function answerBusy(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': retryAfterSeconds } });
}

/** When to ask again for a file that could not be made at once; as a header has it. */
export const retryAfterSeconds = '10';

function answerInFull(request: Request, file: AnswerFile, isDownload: boolean): Response {
  const headers = headersOf(file, isDownload);
  if (request.headers.get('if-none-match')?.includes(headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(request.headers, file.sizeBytes, headers.etag);
  if (range === 'unsatisfiable') {
    const contentRange = `bytes */${file.sizeBytes}`;
    return new Response(null, { status: 416, headers: { 'content-range': contentRange } });
  }
  // Opened only for a GET: a body that nobody reads would keep its file open.
  const body = request.method === 'HEAD' ? null : file.open(range ?? undefined);
  return new Response(body && (Readable.toWeb(body) as ReadableStream), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(range ? range.end - range.start + 1 : file.sizeBytes),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.sizeBytes}` }),
    },
  });
}

function headersOf(file: AnswerFile, isDownload: boolean) {
  return {
    'content-type': file.mediaType,
    'content-disposition': disposition(isDownload, file.name),
    'cache-control': file.canChange ? 'private, no-cache' : 'private, max-age=31536000, immutable',
    etag: `"${file.key}"`,
    'accept-ranges': 'bytes',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** The name twice, as RFC 6266 has it: for old readers in ASCII, for all others as it is. */
export function disposition(isDownload: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentEncoded);
  const kind = isDownload ? 'attachment' : 'inline';
  const extended = plain === name ? '' : `; filename*=UTF-8''${encoded}`;
  return `${kind}; filename="${plain}"${extended}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
