import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { bomb, gif } from '#lib/platform/seedream/demo/odd-picture';
import type { LinkKind, ResultStore } from '#lib/platform/seedream/demo/result-store';

/** A slow link gives its file in this many pieces, one every so often. */
const drips = 40;
const dripMs = 250;

/** GET and HEAD /results/<token>.jpg: an object store without a will of its own, but for mishaps. */
export async function answerResult(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  results: ResultStore,
): Promise<void> {
  const result = results.find(token);
  if (result === null) {
    sendXml(response, 404, 'NoSuchKey', 'The specified key does not exist.');
    return;
  }
  if (result === 'expired' || result.kind === 'dead') {
    sendXml(response, 403, 'AccessDenied', 'Request has expired');
    return;
  }
  if (result.kind === 'redirect') {
    response.writeHead(302, { location: 'http://10.0.0.1/x.jpg', 'content-length': 0 }).end();
    return;
  }
  if (result.kind === 'html') {
    sendPage(response);
    return;
  }
  const jpeg = await readFile(result.file).catch(() => null);
  if (jpeg === null) {
    sendXml(response, 403, 'AccessDenied', 'Request has expired');
    return;
  }
  const body = bodyOf(jpeg, result.kind);
  const length = result.kind === 'huge' ? {} : { 'content-length': body.length };
  response.writeHead(200, { 'content-type': 'image/jpeg', ...length });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(piecesOf(body, result.kind), response);
}

/** Whatever it is, the headers call it a JPEG. */
function bodyOf(jpeg: Buffer, kind: LinkKind): Buffer {
  if (kind === 'gif') return gif;
  if (kind === 'bomb') return bomb;
  return kind === 'broken' ? jpeg.subarray(0, Math.floor(jpeg.length / 2)) : jpeg;
}

function piecesOf(body: Buffer, kind: LinkKind): Readable {
  if (kind === 'slow') return Readable.from(drip(body));
  if (kind === 'huge') return Readable.from(endless(body));
  return Readable.from([body]);
}

async function* drip(body: Buffer): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.ceil(body.length / drips));
  for (let from = 0; from < body.length; from += size) {
    yield body.subarray(from, from + size);
    await setTimeout(dripMs, undefined, { ref: false });
  }
}

/** Begins like a picture and never ends; goes only as fast as it is read. */
function* endless(body: Buffer): Generator<Buffer> {
  yield body;
  const nothing = Buffer.alloc(65_536);
  for (;;) yield nothing;
}

/** Errors as S3 and its kin send them. */
function sendXml(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': body.length });
  response.end(body);
}

function sendPage(response: ServerResponse): void {
  const body = '<!doctype html><title>Sign in</title><h1>Sign in to continue</h1>';
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}
