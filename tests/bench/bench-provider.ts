import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

/** A provider that answers at once and keeps the time: only the studio is to be measured. */
export interface BenchProvider {
  readonly url: string;
  /** When the request with this prompt had arrived whole, in milliseconds since the epoch. */
  requestedAt(prompt: string): number;
  /** When the answer to it was on its way. */
  answeredAt(prompt: string): number;
  close(): void;
}

export async function startBenchProvider(picture: Buffer): Promise<BenchProvider> {
  const requested = new Map<string, number>();
  const answered = new Map<string, number>();
  const server = createServer(async (request, response) => {
    if (request.url === '/picture.jpg') {
      response.setHeader('content-type', 'image/jpeg');
      response.end(picture);
      return;
    }
    const { prompt } = JSON.parse(await readText(request)) as { prompt: string };
    requested.set(prompt, epochNow());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ images: [`${url}/picture.jpg`] }));
    answered.set(prompt, epochNow());
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => server.close();
  const at = (times: Map<string, number>) => (prompt: string) => times.get(prompt) ?? Number.NaN;
  return { url, requestedAt: at(requested), answeredAt: at(answered), close };
}

async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString('utf8');
  return text;
}

/** Finer than Date.now, and comparable with the browser's on the same machine. */
function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
