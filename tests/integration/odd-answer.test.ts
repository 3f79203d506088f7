import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, startBackend } from '#tests/support/backend';
import { type LocalServer, serveHttp } from '#tests/support/http-server';

/** What a provider could answer and the page does not mention, by prompt. */
interface OddAnswer {
  readonly status?: number;
  readonly body: string | Buffer;
}

const ok = (images: unknown) => JSON.stringify({ images });
const error = (fields: object) =>
  JSON.stringify({ code: 400, reason: 'INVALID_REQUEST_BODY', ...fields });

const unknown = { state: 'unknown', failure: { kind: 'unknown-outcome' }, images: [] };
const missing = (reason: string) => ({ state: 'missing', missing: reason });
const lost = (reason: string) => ({
  state: 'failed',
  failure: { kind: 'links-lost' },
  images: [missing(reason)],
});

const answers: Readonly<Record<string, OddAnswer & { readonly ends: object }>> = {
  'a NUL': { body: '\u0000', ends: unknown },
  'compressed JSON': { body: gzipSync(ok(['https://example.org/1.jpg'])), ends: unknown },
  nothing: { body: '', ends: unknown },
  'an answer over 1 MiB': { body: ok(['x'.repeat(1024 * 1024)]), ends: unknown },
  '65 links': {
    body: ok(Array(65).fill('https://127.0.0.1/x.jpg')),
    ends: { state: 'failed', failure: { kind: 'links-lost' } },
  },
  'a number for a link': { body: ok([1]), ends: unknown },
  'a redirect': { status: 307, body: '', ends: unknown },
  'an accepted task': { status: 202, body: '{"task_id":"1"}', ends: unknown },
  'a link with a NUL': {
    body: '{"images":["https://127.0.0.1/\\u0000.jpg"]}',
    ends: lost('forbidden-address'),
  },
  'half a surrogate pair for a link': {
    body: '{"images":["\\ud83d"]}',
    ends: lost('forbidden-address'),
  },
  'an empty link': { body: ok(['']), ends: lost('forbidden-address') },
  'a file for a link': { body: ok(['file:///etc/passwd']), ends: lost('forbidden-address') },
  'a link to this machine': {
    body: ok(['https://localhost/x.jpg']),
    ends: lost('forbidden-address'),
  },
  'a message with a NUL': {
    status: 400,
    body: '{"reason":"INVALID_REQUEST_BODY","message":"before\\u0000after"}',
    ends: { state: 'failed', failure: { kind: 'request', message: 'before\ufffdafter' } },
  },
  'a message that is cut within a character': {
    status: 400,
    body: error({ message: `${'x'.repeat(999)}\u{1f3a8}` }),
    ends: { state: 'failed', failure: { kind: 'request', message: `${'x'.repeat(999)}\ufffd` } },
  },
};

let provider: LocalServer;
let backend: Backend;
const asked: string[] = [];

const answer: RequestListener = async (request, response) => {
  const { prompt } = JSON.parse(await text(request)) as { prompt: string };
  asked.push(prompt);
  const { status = 200, body } = answers[prompt] ?? { body: '' };
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

beforeAll(async () => {
  provider = await serveHttp(answer);
  backend = await startBackend({ settings: { STUDIO_DEMO_URL: provider.url } });
  await backend.start();
});

afterAll(async () => {
  await backend.stop();
  await provider.close();
});

describe('an answer that nobody expects', () => {
  test.each(Object.entries(answers))(
    '%s ends the generation, and is asked for once',
    async (prompt, { ends }) => {
      const id = await backend.generate(prompt);
      expect(await backend.untilState(id)).toMatchObject(ends);
      expect(asked.filter((each) => each === prompt)).toHaveLength(1);
    },
  );
});
