import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What never arrives, so that it can be seen under way for as long as one likes. */
export interface Held {
  /** Prompts that get no answer. */
  readonly calls: readonly string[];
  /** A prompt of whose pictures only the first ones arrive. */
  readonly set: { readonly prompt: string; readonly arriving: number };
}

export interface HoldingProvider {
  readonly url: string;
  close(): void;
}

/** Passes everything on to the demo and back, but for what is held. */
export async function startHoldingProvider(demoUrl: string, held: Held): Promise<HoldingProvider> {
  const heldPaths = new Set<string>();
  const server = createServer((request, response) => {
    if (heldPaths.has(request.url ?? '')) return;
    passOn(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readText(request);
    const prompt = asked && (JSON.parse(asked) as { prompt: string }).prompt;
    if (held.calls.includes(prompt)) return;
    const answer = await fetch(`${demoUrl}${request.url}`, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      ...(asked && { body: asked }),
    });
    const given = answer.headers;
    const type = given.get('content-type') ?? '';
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = type.startsWith('application/json');
    // Links lead here too: the studio follows no others on this machine.
    const body = isJson ? bytes.toString('utf8').replaceAll(demoUrl, url) : bytes;
    if (prompt === held.set.prompt) {
      const { images } = JSON.parse(String(body)) as { images: string[] };
      for (const link of images.slice(held.set.arriving)) heldPaths.add(new URL(link).pathname);
    }
    const retryAfter = given.get('retry-after');
    response.writeHead(answer.status, {
      'content-type': type,
      ...(retryAfter && { 'retry-after': retryAfter }),
    });
    response.end(body);
  }

  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
