import sharp from 'sharp';
import { afterEach, expect } from 'vitest';
import {
  type DemoServer,
  type DemoSettings,
  startDemoServer,
} from '#lib/platform/seedream/demo-server';

const running: DemoServer[] = [];

/** A demo server on a free port, without waiting and with the cheapest pictures unless told otherwise. */
export async function startDemo(settings: Partial<DemoSettings> = {}): Promise<DemoServer> {
  const server = await startDemoServer({ art: 'quick', secondsPerImage: 0, ...settings });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

export interface Call {
  /** Null sends none. */
  readonly key?: string | null;
  readonly contentType?: string;
  /** Sent in place of the body as JSON. */
  readonly raw?: string;
  readonly signal?: AbortSignal;
}

export function generate(server: DemoServer, body: unknown, call: Call = {}): Promise<Response> {
  const { key = 'sk-demo', contentType = 'application/json', raw, signal } = call;
  return fetch(`${server.url}/v3/seedream-4.0`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: raw ?? JSON.stringify(body),
    signal: signal ?? null,
  });
}

export async function linksOf(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(200);
  const { images } = (await answer.json()) as { images: string[] };
  return images;
}

export async function reasonOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { reason: string }).reason;
}

export async function pictureAt(link: string): Promise<Buffer> {
  const answer = await fetch(link);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  return Buffer.from(await answer.arrayBuffer());
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#3a7bd5' } });
}

export async function jpegUri(width = 64, height = 64, bytes?: number): Promise<string> {
  const jpeg = await flat(width, height).jpeg().toBuffer();
  // What follows a JPEG's end is ignored, so a file can be made exactly as large as a test needs.
  const padded = bytes ? Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]) : jpeg;
  return `data:image/jpeg;base64,${padded.toString('base64')}`;
}

export async function pngUri(width: number, height: number): Promise<string> {
  return `data:image/png;base64,${(await flat(width, height).png().toBuffer()).toString('base64')}`;
}
