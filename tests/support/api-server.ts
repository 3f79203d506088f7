import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerFromRoutes } from '#tests/support/api-routes';
import { type LocalServer, serveHttp } from '#tests/support/http-server';

/** The routes for scripts and assistants behind a real port. */
export function serveApi(): Promise<LocalServer> {
  return serveHttp(async (incoming, outgoing) => {
    const answer = await answerFromRoutes(toRequest(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    // Who leaves before the end, as one who listens to events does, is no fault of the server's.
    if (answer.body) await pipeline(answer.body, outgoing).catch(() => outgoing.destroy());
    else outgoing.end();
  });
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = !['GET', 'HEAD'].includes(method);
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }),
  });
}
