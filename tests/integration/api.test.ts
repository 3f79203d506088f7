import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { GenerationAnswer, GenerationList } from '#lib/api/generation-answer';
import { ImageDetailAnswer, ImageList } from '#lib/api/image-answer';
import { Problem } from '#lib/api/problem';
import { mostBodyBytes } from '#lib/api/read-request';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { cancelQueued } from '#lib/generations/change-course';
import { newId } from '#lib/id';
import { setBudget } from '#lib/spending/budgets';
import { budgets } from '#lib/spending/tables';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';
import { type Library, libraryOf, somePicture } from '#tests/support/quick-pictures';
import { makeToken, type ScriptAnswer, ScriptClient } from '#tests/support/script-client';

const stranger: Viewer = { id: 'stranger' };
/** The least that there is, which is the quickest to make. */
const size = { method: 'pixels', width: 1024, height: 1024 } as const;

let backend: Backend;
let library: Library;
let client: ScriptClient;
let strange: ScriptClient;

beforeAll(async () => {
  backend = await startBackend({ settings: { STUDIO_API_REQUESTS_PER_MINUTE: '100000' } });
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
  client = new ScriptClient(await makeToken(backend.db, backend.owner));
  strange = new ScriptClient(await makeToken(backend.db, stranger));
  await backend.start();
});

afterAll(() => backend.stop());

afterEach(() => backend.db.delete(budgets));

/** The answer, which holds what its schema says and nothing else. */
function fits<Schema extends z.ZodType>(
  { json, headers }: ScriptAnswer,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.parse(json);
  expect(json).toEqual(parsed);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  return parsed;
}

function refused(answer: ScriptAnswer, status: number, kind: string): Problem {
  const found = fits(answer, Problem);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect({ status: answer.status, said: found.status, type: found.type }).toEqual({
    status,
    said: status,
    type: `urn:seedream-studio:problem:${kind}`,
  });
  return found;
}

const ordered = (answer: ScriptAnswer) => {
  expect(answer.status).toBe(202);
  return fits(answer, GenerationAnswer);
};

describe('an order of a script', () => {
  test('needs no more than a prompt and becomes a picture in the gallery', async () => {
    const { id, state, recipe } = ordered(
      await client.post('/api/v1/generations', { prompt: '  A lighthouse in fog ' }),
    );
    expect(['queued', 'dispatching']).toContain(state);
    expect(recipe).toEqual({ ...emptyRecipe, prompt: 'A lighthouse in fog' });
    await backend.untilState(id, 'done');
    const answer = await client.get(`/api/v1/generations/${id}`);
    const done = fits(answer, GenerationAnswer);
    expect(done).toMatchObject({ state: 'done', provider: 'demo', failure: null, waiting: null });
    expect(done.images).toMatchObject([{ state: 'stored', width: 2048, height: 2048 }]);
    const file = await client.send('GET', done.images[0]?.file ?? '');
    expect(file.status).toBe(200);
    expect((await file.arrayBuffer()).byteLength).toBe(done.images[0]?.sizeBytes);
  });

  test('can be a whole recipe, as an answer gives it', async () => {
    const recipe = recipeOf('A set of 2 cups', { set: { maximum: 2 }, watermark: false });
    expect(ordered(await client.post('/api/v1/generations', recipe)).recipe).toEqual(recipe);
  });

  test('with a key is one order, however often it is sent', async () => {
    const key = { 'idempotency-key': '"print run 7"' };
    const send = () => client.post('/api/v1/generations', { prompt: 'One of a kind', size }, key);
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((each) => ordered(each).id)).size).toBe(1);
    const bare = { 'idempotency-key': 'print run 7' };
    const again = await client.post('/api/v1/generations', { prompt: 'One of a kind', size }, bare);
    expect(ordered(again).id).toBe(ordered(answers[0]).id);
    await backend.untilState(ordered(again).id, 'done');
    expect(await backend.bills('One of a kind')).toHaveLength(1);
    const other = await client.post('/api/v1/generations', { prompt: 'Another', size }, key);
    refused(other, 422, 'key-reused');
  });

  test('of somebody else with the same key is an order of its own', async () => {
    const key = { 'idempotency-key': 'shared' };
    const mine = await client.post('/api/v1/generations', { prompt: 'Mine', size }, key);
    const theirs = await strange.post('/api/v1/generations', { prompt: 'Theirs', size }, key);
    expect(ordered(theirs).id).not.toBe(ordered(mine).id);
  });

  test('that would pass the budget is refused, and nothing is sent', async () => {
    await setBudget(backend.db, 'demo', { dayImages: 0, monthImages: null });
    const answer = await client.post('/api/v1/generations', { prompt: 'Too dear', size });
    const { detail } = refused(answer, 402, 'over-budget');
    expect(detail).toContain('Nothing was sent and nothing is billed.');
    expect(await backend.bills('Too dear')).toEqual([]);
  });

  test.each([
    ['no JSON', '{"prompt"', 400, 'malformed', null],
    ['no body', '', 400, 'malformed', null],
    ['a field that nobody knows', { prompt: 'x', seed: 7 }, 422, 'invalid-recipe', ''],
    ['an empty prompt', { prompt: ' ' }, 422, 'invalid-recipe', 'prompt'],
    ['a size that is too small', { prompt: 'x', size: { ...size, width: 8 } }, 422, '', 'size'],
    ['a set that is too large', { prompt: 'x', set: { maximum: 16 } }, 422, '', 'set.maximum'],
    ['more than it may weigh', { prompt: 'x'.repeat(mostBodyBytes) }, 413, 'too-large', null],
  ])('with %s is refused, and says where', async (_what, body, status, kind, path) => {
    const answer = await client.post('/api/v1/generations', body);
    const { errors } = refused(answer, status, kind || 'invalid-recipe');
    if (path !== null) expect(errors?.map((each) => each.path)).toContain(path);
  });

  test("cannot have somebody else's reference, nor one that is not there", async () => {
    const references = [createHash('sha256').update('nothing').digest('hex')];
    const answer = await client.post('/api/v1/generations', { prompt: 'x', references });
    expect(refused(answer, 422, 'invalid-recipe').detail).toContain('Image 1 is not among');
  });

  test('with a key of signs that are no text is refused', async () => {
    const key = { 'idempotency-key': 'x'.repeat(256) };
    const answer = await client.post('/api/v1/generations', { prompt: 'x' }, key);
    refused(answer, 400, 'malformed');
  });
});

describe('a generation', () => {
  test('that failed says what it means and what to do', async () => {
    const { id } = ordered(
      await client.post('/api/v1/generations', { prompt: 'x [refuse]', size }),
    );
    await backend.untilState(id, 'failed');
    const answer = await client.get(`/api/v1/generations/${id}`);
    const { failure, images } = fits(answer, GenerationAnswer);
    expect(failure).toMatchObject({ kind: 'moderation' });
    expect(failure?.message).toContain('nothing is billed');
    expect(images).toEqual([]);
  });

  test('names the picture of it that was lost', async () => {
    const prompt = 'a set of 2 boats [one dead link]';
    const order = await client.post('/api/v1/generations', { prompt, size, set: { maximum: 2 } });
    const { id } = ordered(order);
    await backend.untilState(id, 'done');
    const { images } = fits(await client.get(`/api/v1/generations/${id}`), GenerationAnswer);
    const [lost] = images.filter(({ state }) => state === 'missing');
    expect(lost).toMatchObject({ file: null, width: null, missing: expect.any(String) });
  });

  test('that waits can be canceled, twice as well as once; one that is over cannot', async () => {
    const { id } = ordered(
      await client.post('/api/v1/generations', { prompt: 'Waits [429 forever]', size }),
    );
    await until(async () => {
      const seen = await backend.see(id);
      return seen.state === 'queued' && seen.waiting;
    });
    for (let times = 0; times < 2; times += 1) {
      const answer = await client.post(`/api/v1/generations/${id}/cancel`);
      expect(fits(answer, GenerationAnswer).state).toBe('canceled');
    }
    const done = await backend.generate('Over already');
    await backend.untilState(done, 'done');
    refused(await client.post(`/api/v1/generations/${done}/cancel`), 409, 'too-late');
  });

  test('stands in pages, each once and the newest first', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next ? `?cursor=${next}` : '';
      const answer = await client.get(`/api/v1/generations${cursor}`);
      const page: GenerationList = fits(answer, GenerationList);
      seen.push(...page.generations.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen.length).toBeGreaterThan(3);
    refused(await client.get('/api/v1/generations?cursor=1'), 400, 'malformed');
    refused(await client.get('/api/v1/generations?page=2'), 400, 'malformed');
  });
});

describe('a picture', () => {
  test('is found with the words of the gallery, over all pages', async () => {
    const wanted: string[] = [];
    for (let at = 0; at < 101; at += 1) wanted.push(await library.imported('A quagga'));
    for (const order of ['newest', 'oldest', 'best']) {
      const path = `/api/v1/images?q=quagga&order=${order}`;
      const first = fits(await client.get(path), ImageList);
      expect(first).toMatchObject({ mended: [], problems: [] });
      const cursor = encodeURIComponent(first.next ?? '');
      const second = fits(await client.get(`${path}&cursor=${cursor}`), ImageList);
      expect([first.images.length, second.images.length, second.next]).toEqual([100, 1, null]);
      const ids = [...first.images, ...second.images].map(({ id }) => id);
      expect(ids.sort()).toEqual(wanted.sort());
    }
    refused(await client.get('/api/v1/images?cursor=2026-01-01'), 400, 'malformed');
    refused(await client.get('/api/v1/images?order=best&cursor=x'), 400, 'malformed');
    refused(await client.get('/api/v1/images?order=random'), 400, 'malformed');
  });

  test('is found although a word of the search is mistyped, and the answer says so', async () => {
    const { images: made } = await backend.untilState(await backend.generate('A capybara'), 'done');
    const { images, mended } = fits(await client.get('/api/v1/images?q=capibara'), ImageList);
    expect(images.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(mended).toEqual([{ typed: 'capibara', instead: 'capybara' }]);
    const odd = fits(await client.get('/api/v1/images?q=shape%3Around'), ImageList);
    expect(odd.problems).toMatchObject([{ code: 'unknown-filter' }]);
  });

  test('comes with its recipe, and an imported one without', async () => {
    const made = await library.generated('A walrus');
    const detail = fits(await client.get(`/api/v1/images/${made}`), ImageDetailAnswer);
    expect(detail).toMatchObject({ prompt: 'A walrus', recipe: recipeOf('A walrus') });
    const brought = await library.imported('A seal');
    const other = fits(await client.get(`/api/v1/images/${brought}`), ImageDetailAnswer);
    expect(other).toMatchObject({ recipe: null, generationId: null, fileName: 'A seal.png' });
  });

  test('can be fetched as it came, with its recipe, and as WebP', async () => {
    const bytes = await somePicture();
    const id = await library.generated('A narwhal', bytes);
    const fetchAs = async (form: string, headers = {}) => {
      const answer = await client.send('GET', `/api/v1/images/${id}/file${form}`, headers);
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const plain = await fetchAs('');
    expect(plain.bytes.equals(bytes)).toBe(true);
    expect(plain.answer.headers.get('content-disposition')).toMatch(/^attachment; .*a-narwhal/);
    expect((await fetchAs('', { range: 'bytes=0-3' })).bytes).toEqual(bytes.subarray(0, 4));
    expect((await fetchAs('?form=with-recipe')).bytes.includes('A narwhal')).toBe(true);
    const webp = await fetchAs('?form=webp');
    expect(webp.answer.headers.get('content-type')).toBe('image/webp');
    expect(webp.bytes.subarray(8, 12).toString()).toBe('WEBP');
    refused(await client.get(`/api/v1/images/${id}/file?form=gif`), 400, 'malformed');
    const head = await client.send('HEAD', `/api/v1/images/${id}/file`);
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
  });
});

describe('what belongs to somebody else', () => {
  test('looks like what does not exist', async () => {
    const generation = await backend.generate('A secret [429 forever]');
    const image = await library.generated('A secret picture');
    for (const id of [newId(), 'none', '..%2F..%2Fetc']) {
      for (const path of [`generations/${id}`, `images/${id}`, `images/${id}/file`]) {
        refused(await client.get(`/api/v1/${path}`), 404, 'not-found');
      }
    }
    const unknown = await strange.get(`/api/v1/images/${newId()}`);
    for (const path of [
      `generations/${generation}`,
      `images/${image}`,
      `images/${image}/file`,
      `images/${image}/file?form=webp`,
    ]) {
      const answer = await strange.get(`/api/v1/${path}`);
      expect([answer.status, answer.json]).toEqual([unknown.status, unknown.json]);
    }
    refused(await strange.post(`/api/v1/generations/${generation}/cancel`), 404, 'not-found');
    expect((await backend.see(generation)).state).not.toBe('canceled');
    await cancelQueued(backend.db, backend.owner, generation);
  });

  test('is in no list', async () => {
    const secret = await library.generated('A secret okapi');
    const found = fits(await strange.get('/api/v1/images?q=okapi'), ImageList);
    expect(found).toMatchObject({ images: [], mended: [] });
    const page = fits(await strange.get(`/api/v1/images?cursor=${secret}`), ImageList);
    expect(page.images.filter(({ prompt }) => prompt !== 'Theirs')).toEqual([]);
    const own = fits(await strange.get('/api/v1/generations'), GenerationList);
    expect(own.generations.map(({ recipe }) => recipe.prompt)).toEqual(['Theirs']);
  });
});

test('each scope opens its own routes and no other', async () => {
  const needs = [
    ['POST', '/api/v1/generations', 'generations:write'],
    ['POST', `/api/v1/generations/${newId()}/cancel`, 'generations:write'],
    ['GET', '/api/v1/generations', 'generations:read'],
    ['GET', `/api/v1/generations/${newId()}`, 'generations:read'],
    ['GET', '/api/v1/images', 'images:read'],
    ['GET', `/api/v1/images/${newId()}`, 'images:read'],
    ['GET', `/api/v1/images/${newId()}/file`, 'images:read'],
  ] as const;
  for (const scope of ['images:read', 'generations:read', 'generations:write'] as const) {
    const narrow = new ScriptClient(await makeToken(backend.db, backend.owner, [scope]));
    for (const [method, path, needed] of needs) {
      const { status } = await narrow.send(method, path);
      expect({ path, isOpen: status !== 401 }).toEqual({ path, isOpen: scope === needed });
    }
  }
});
