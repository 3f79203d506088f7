import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchMissingAgain } from '#lib/generations/change-course';
import type { Generation } from '#lib/generations/generation';
import { images } from '#lib/generations/tables';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { type LocalServer, serveHttp } from '#tests/support/http-server';
import { corners } from '#tests/support/picture-files';

/** A provider whose calls are answered, and whose links are silent while it is said so. */
let provider: LocalServer;
let isSilent = true;
let calls = 0;

let backend: Backend;

beforeAll(async () => {
  const picture = await corners().png().toBuffer();
  provider = await serveHttp((request, response) => {
    request.resume();
    if (request.method === 'POST') {
      calls += 1;
      const links = ['one', 'two'].map((name) => `${provider.url}/${name}`);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ images: links }));
    } else if (isSilent && request.url !== '/one') response.writeHead(503).end();
    else response.setHeader('content-type', 'image/png').end(picture);
  });
  backend = await startBackend({ settings: { STUDIO_DEMO_URL: provider.url } });
  await backend.start();
});

beforeEach(() => {
  isSilent = true;
  calls = 0;
});

afterAll(async () => {
  await backend.stop();
  await provider.close();
});

const fatesOf = (generation: Generation) =>
  generation.images.map((image) => (image.state === 'missing' ? image.missing : image.state));

/** A set of two, of which one picture came and the other one's link does not answer. */
async function untilSilent(id: string): Promise<Generation> {
  return until(async () => {
    const generation = await backend.see(id);
    const isResting = generation.state === 'storing' && generation.fetchesAgainAt !== null;
    return isResting && generation;
  });
}

test('a picture whose link is silent for a while is fetched by itself when it answers', async () => {
  const id = await backend.generate('an outage that ends', { set: { maximum: 2 } });
  expect(fatesOf(await untilSilent(id))).toEqual(['stored', 'pending']);
  isSilent = false;
  expect(fatesOf(await backend.untilState(id))).toEqual(['stored', 'stored']);
  expect(calls).toBe(1);
});

test('one that has been silent for a day is named missing, and a person may try it once more', async () => {
  const id = await backend.generate('an outage without an end', { set: { maximum: 2 } });
  await untilSilent(id);
  const longAgo = { createdAt: sql`now() - interval '25 hours'` };
  await backend.db.update(images).set(longAgo).where(eq(images.generationId, id));
  expect(fatesOf(await backend.untilState(id))).toEqual(['stored', 'unreachable']);
  isSilent = false;
  await fetchMissingAgain(backend.db, backend.owner, id);
  expect(fatesOf(await backend.untilState(id))).toEqual(['stored', 'stored']);
  expect(calls).toBe(1);
});
