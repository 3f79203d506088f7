import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { OpenBill } from '#lib/platform/seedream/demo/bill-book';
import { fault, sendFault, sendJson } from '#lib/platform/seedream/demo/fault';
import type { Mishap } from '#lib/platform/seedream/demo/mishap';

/** An answer that drips comes in this many pieces, one every so often. */
const drips = 10;
const dripMs = 100;

/** The links of the pictures that were made, or what a word in the prompt makes of the answer. */
export async function sendLinks(
  response: ServerResponse,
  links: readonly string[],
  mishaps: ReadonlySet<Mishap>,
  bill: OpenBill,
): Promise<void> {
  if (response.destroyed) return;
  if (mishaps.has('reset billed')) {
    response.socket?.resetAndDestroy();
    return;
  }
  if (mishaps.has('500 billed')) {
    bill.setStatus(500);
    sendFault(response, fault(500, 'GET_RESULT_FAILED', 'the result could not be read'));
    return;
  }
  bill.setStatus(200);
  if (mishaps.has('html')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Gateway</title><h1>Please wait</h1>');
    return;
  }
  const whole = JSON.stringify({ images: links });
  const pieces = piecesOf(whole, mishaps);
  if (!pieces) {
    sendJson(response, 200, { images: links });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  await pipeline(Readable.from(pieces), response);
}

/** Null for an answer that comes as it should. */
function piecesOf(
  whole: string,
  mishaps: ReadonlySet<Mishap>,
): AsyncIterable<string> | Iterable<string> | null {
  if (mishaps.has('truncated')) return [whole.slice(0, Math.ceil(whole.length / 2))];
  if (mishaps.has('endless answer')) return endless(whole);
  return mishaps.has('drip') ? drip(whole) : null;
}

async function* drip(whole: string): AsyncGenerator<string> {
  const size = Math.max(1, Math.ceil(whole.length / drips));
  for (let from = 0; from < whole.length; from += size) {
    yield whole.slice(from, from + size);
    await setTimeout(dripMs, undefined, { ref: false });
  }
}

/** Begins like an answer and never ends; goes only as fast as it is read. */
function* endless(whole: string): Generator<string> {
  yield whole.slice(0, -1);
  for (;;) yield ' '.repeat(65_536);
}
