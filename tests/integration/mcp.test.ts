import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { revokeToken } from '#lib/accounts/tokens/change-tokens';
import type { Scope } from '#lib/accounts/tokens/scope';
import { listTokens } from '#lib/accounts/tokens/token-list';
import type { Viewer } from '#lib/accounts/viewer';
import { GenerationAnswer } from '#lib/api/generation-answer';
import { ImageDetailAnswer, ImageList } from '#lib/api/image-answer';
import { mostBodyBytes } from '#lib/api/read-request';
import { cancelQueued } from '#lib/generations/change-course';
import { variantSides } from '#lib/generations/image-address';
import { generations } from '#lib/generations/tables';
import { setBudget } from '#lib/spending/budgets';
import { budgets } from '#lib/spending/tables';
import { serveApi } from '#tests/support/api-server';
import { type Backend, startBackend, until } from '#tests/support/backend';
import type { LocalServer } from '#tests/support/http-server';
import { type Library, libraryOf } from '#tests/support/quick-pictures';
import { makeToken, ScriptClient } from '#tests/support/script-client';

const stranger: Viewer = { id: 'stranger' };
const size = { method: 'pixels', width: 1024, height: 1024 };

let backend: Backend;
let server: LocalServer;
let library: Library;
const clients: Client[] = [];

beforeAll(async () => {
  backend = await startBackend({ settings: { STUDIO_API_REQUESTS_PER_MINUTE: '100000' } });
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
  server = await serveApi();
  await backend.start();
});

afterAll(async () => {
  await server.close();
  await backend.stop();
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await backend.db.delete(budgets);
});

/** The protocol of 2025, with its handshake, and that of 2026, which does without. */
const eras = ['legacy', 'auto'] as const;
type Era = (typeof eras)[number];

async function connect(token: string, era: Era = 'auto'): Promise<Client> {
  const versionNegotiation = { mode: era };
  const client = new Client({ name: 'An assistant', version: '1.0.0' }, { versionNegotiation });
  clients.push(client);
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${server.url}/api/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
  );
  return client;
}

const assistant = async (owner = backend.owner, scopes?: readonly Scope[], era?: Era) =>
  connect(await makeToken(backend.db, owner, scopes), era);

function call(client: Client, name: string, asked: Record<string, unknown> = {}) {
  return client.callTool({ name, arguments: asked });
}

const textOf = ({ content }: Awaited<ReturnType<typeof call>>) =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('');

describe('an assistant', () => {
  test.each(eras)('finds the tools, with what they take (%s)', async (era) => {
    const client = await assistant(backend.owner, undefined, era);
    expect(client.getProtocolEra()).toBe(era === 'auto' ? 'modern' : 'legacy');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'generate_image',
      'get_generation',
      'get_image',
      'list_images',
    ]);
    const generate = tools.find(({ name }) => name === 'generate_image');
    expect(generate?.inputSchema).toMatchObject({ type: 'object', required: ['prompt'] });
    expect(Object.keys(generate?.inputSchema.properties ?? {})).toContain('watermark');
  });

  test('finds only those that its token is good for', async () => {
    const reader = await assistant(backend.owner, ['images:read']);
    const { tools } = await reader.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['get_image', 'list_images']);
    const outcome = call(reader, 'generate_image', { prompt: 'Not for readers' });
    await expect(outcome).rejects.toThrow('not found');
    expect(await backend.bills('Not for readers')).toEqual([]);
  });

  test.each(eras)('makes a picture and looks at it (%s)', async (era) => {
    const client = await assistant(backend.owner, undefined, era);
    const order = await call(client, 'generate_image', { prompt: 'An ibex on a ridge', size });
    const { id } = GenerationAnswer.parse(order.structuredContent);
    const outcome = await call(client, 'get_generation', { id });
    const { state, images } = GenerationAnswer.parse(outcome.structuredContent);
    expect(JSON.parse(textOf(outcome))).toEqual(outcome.structuredContent);
    expect(state).toBe('done');
    const seen = await call(client, 'get_image', { id: images[0]?.id });
    const { prompt, width } = ImageDetailAnswer.parse(seen.structuredContent);
    expect({ prompt, width }).toEqual({ prompt: 'An ibex on a ridge', width: 1024 });
    const [picture] = seen.content;
    if (picture?.type !== 'image') return expect.fail('There is no picture.');
    expect(picture.mimeType).toBe('image/webp');
    const bytes = Buffer.from(picture.data, 'base64');
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(bytes.length).toBeLessThan(variantSides.small ** 2);
  });

  test('is told of a generation that takes longer before it tires of waiting', async () => {
    const id = await backend.generate('Waits [429 forever]');
    const waiting = await call(await assistant(), 'get_generation', { id, waitSeconds: 1 });
    expect(GenerationAnswer.parse(waiting.structuredContent).state).not.toBe('done');
    await until(async () => (await cancelQueued(backend.db, backend.owner, id)).ok);
    const outcome = await call(await assistant(), 'get_generation', { id });
    expect(GenerationAnswer.parse(outcome.structuredContent).state).toBe('canceled');
  });

  test('finds pictures by the words of the gallery, some at a time', async () => {
    const wanted = [];
    for (let at = 0; at < 5; at += 1) wanted.push(await library.imported(`Pangolin ${at}`));
    const client = await assistant();
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await call(client, 'list_images', { q: 'pangolin', limit: 2, cursor });
      const { images, next } = ImageList.parse(page.structuredContent);
      expect(images.length).toBeLessThanOrEqual(2);
      found.push(...images.map(({ id }) => id));
      cursor = next;
    }
    expect(found).toEqual(wanted.toReversed());
  });

  test('is held to the budget', async () => {
    await setBudget(backend.db, 'demo', { dayImages: 0, monthImages: null });
    const outcome = await call(await assistant(), 'generate_image', { prompt: 'Too dear', size });
    expect(outcome.isError).toBe(true);
    expect(textOf(outcome)).toContain('Nothing was sent and nothing is billed.');
    expect(await backend.bills('Too dear')).toEqual([]);
  });

  test('hears what is wrong with an order', async () => {
    const client = await assistant();
    const outcome = await call(client, 'generate_image', { prompt: 'x', set: { maximum: 16 } });
    expect(outcome.isError).toBe(true);
    expect(textOf(outcome)).toContain('A set has 1 to 15 images.');
  });

  test('of somebody else finds nothing of this library', async () => {
    const image = await library.generated('A secret tapir');
    const generation = await backend.generate('A secret order');
    const client = await assistant(stranger);
    const { structuredContent } = await call(client, 'list_images', { q: 'tapir' });
    expect(ImageList.parse(structuredContent).images).toEqual([]);
    for (const [tool, id] of [
      ['get_image', image],
      ['get_generation', generation],
    ] as const) {
      const outcome = await call(client, tool, { id });
      expect(outcome).toMatchObject({ isError: true });
      expect(textOf(outcome)).toContain('There is nothing here.');
    }
    await backend.untilState(generation, 'done');
  });
});

describe('the endpoint', () => {
  test('opens to no one without a token, nor with one that was revoked since', async () => {
    const { status } = await new ScriptClient(null).post('/api/mcp', {});
    expect(status).toBe(401);
    await expect(connect(`sds_${'x'.repeat(43)}`)).rejects.toThrow();
    const client = await assistant(stranger);
    await client.listTools();
    const [token] = await listTokens(stranger);
    await revokeToken(backend.db, stranger, token?.id ?? '');
    await expect(call(client, 'list_images')).rejects.toThrow();
  });

  test('keeps no sessions, so there is none to stream or to end', async () => {
    const client = new ScriptClient(await makeToken(backend.db, backend.owner));
    for (const method of ['GET', 'DELETE']) {
      expect((await client.send(method, '/api/mcp')).status).toBe(405);
    }
  });

  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  };
  const order = (id: number) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'generate_image', arguments: { prompt: 'One of a list', size } },
  });

  test.each([
    ['two', [order(1), order(2)]],
    ['one', [order(1)]],
    ['none', []],
  ])('takes no list of messages, which would count as one request: of %s', async (_what, list) => {
    const client = new ScriptClient(await makeToken(backend.db, backend.owner));
    const { status, json } = await client.post('/api/mcp', list, headers);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { message: expect.stringContaining('one message') } });
    const isOrdered = eq(sql`${generations.recipe}->>'prompt'`, 'One of a list');
    expect(await backend.db.$count(generations, isOrdered)).toBe(0);
  });

  test('takes one message without a handshake, as those of 2025 were sent', async () => {
    const client = new ScriptClient(await makeToken(backend.db, backend.owner));
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
    const answer = await client.send('POST', '/api/mcp', headers, JSON.stringify(message));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('generate_image');
  });

  test('says that a body is no JSON', async () => {
    const client = new ScriptClient(await makeToken(backend.db, backend.owner));
    const { status, json } = await client.post('/api/mcp', '{"jsonrpc":', headers);
    expect(status).toBe(400);
    expect(json).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: -32_700 } });
  });

  test('takes no more than a request of the API may weigh', async () => {
    const client = new ScriptClient(await makeToken(backend.db, backend.owner));
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(mostBodyBytes) });
    const { status } = await client.send('POST', '/api/mcp', headers, body);
    expect(status).toBe(413);
  });
});
