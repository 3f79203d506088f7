import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface RawRequest {
  readonly method?: string;
  /** Undefined leaves one out. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** Where somebody is sent who has to sign in first. */
export const toTheDoor = /^\/sign-in(?:\?next=|$)/;

/** A request as no browser lets a page send it: any header, and the path exactly as it is written. */
export function rawRequest(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((settle, reject) => {
    const sent = request({ hostname, port, path, method, agent: false }, (response) => {
      text(response).then((said) => {
        settle({ status: response.statusCode ?? 0, headers: response.headers, text: said });
      }, reject);
    });
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) sent.setHeader(name, value);
    }
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Writes exactly these bytes, and is told all that comes back until the connection ends or is quiet. */
export async function rawWords(url: string, words: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.setTimeout(5000, () => socket.destroy());
  socket.write(words);
  let heard = '';
  try {
    for await (const bytes of socket.setEncoding('latin1')) heard += bytes;
  } catch {
    // A connection that was cut has said all it will.
  }
  return heard;
}
