import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { generate, linksOf, pictureAt, reasonOf, startDemo } from '#tests/support/demo-server';

describe('bills', () => {
  test('a client that went away is billed all the same', async () => {
    const server = await startDemo({ secondsPerImage: 600 });
    const leaving = new AbortController();
    const body = { prompt: 'a set of 3 vases', size: '1K', sequential_image_generation: 'auto' };
    const call = generate(server, body, { signal: leaving.signal }).catch(
      (error: Error) => error.name,
    );
    await expect.poll(() => server.bills()[0]?.prompt).toBe(body.prompt);
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
    leaving.abort();
    expect(await call).toBe('AbortError');
    await expect.poll(() => server.bills()[0]?.imagesBilled, { timeout: 5000 }).toBe(3);
    expect(server.bills()).toMatchObject([{ status: null }]);
  });

  test('can be read over HTTP, in the order the requests came', async () => {
    const server = await startDemo();
    await generate(server, { prompt: 'first', size: '1K' });
    await generate(server, { prompt: 'second [500]', size: '1K' });
    const bills = await (await fetch(`${server.url}/demo/bills`)).json();
    expect(bills).toEqual(server.bills());
    expect(bills).toMatchObject([
      { prompt: 'first', imagesBilled: 1 },
      { prompt: 'second [500]', imagesBilled: 0 },
    ]);
  });

  test('closing the server ends work that waits, without a bill', async () => {
    const server = await startDemo({ secondsPerImage: 600 });
    const call = generate(server, { prompt: 'x' }).catch(() => 'cut');
    await expect.poll(() => server.bills().length).toBe(1);
    await server.close();
    expect(await call).toBe('cut');
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
  });
});

describe('a prompt can ask for a fault', () => {
  test.each([
    ['[refuse]', 400, 'ILLEGAL_PROMPT', 0],
    ['[429 forever]', 429, 'RATE_LIMIT_EXCEEDED', 0],
    ['[500]', 500, 'TASK_FAILED', 0],
    ['[500 billed]', 500, 'GET_RESULT_FAILED', 1],
    ['[502]', 502, 'BAD_GATEWAY', 0],
    ['[503]', 503, 'SERVICE_UNAVAILABLE', 0],
    ['[504]', 504, 'GATEWAY_TIMEOUT', 0],
    ['[wrong key]', 401, 'INVALID_API_KEY', 0],
    ['[No  Balance]', 403, 'NOT_ENOUGH_BALANCE', 0],
  ])('%s answers %i %s and bills %i', async (word, status, reason, imagesBilled) => {
    const server = await startDemo();
    const answer = await generate(server, { prompt: `a vase ${word}`, size: '1K' });
    expect([answer.status, await reasonOf(answer)]).toEqual([status, reason]);
    expect(server.bills()).toMatchObject([{ status, imagesBilled }]);
  });

  test('[429] turns the same prompt away twice, with Retry-After, and then works', async () => {
    const server = await startDemo();
    const call = () => generate(server, { prompt: 'a vase [429]', size: '1K' });
    const answers = [await call(), await call(), await call()];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('2');
    expect((await generate(server, { prompt: 'another [429]', size: '1K' })).status).toBe(429);
  });

  test('[slow] takes three seconds more', async () => {
    const server = await startDemo();
    const before = performance.now();
    await linksOf(await generate(server, { prompt: 'a vase [slow]', size: '1K' }));
    expect(performance.now() - before).toBeGreaterThan(2900);
  });

  test('[hang] never answers and bills nothing', async () => {
    const server = await startDemo();
    const leaving = new AbortController();
    const call = generate(server, { prompt: '[hang]' }, { signal: leaving.signal });
    const outcome = Promise.race([
      call.then(() => 'answered'),
      new Promise((resolve) => setImmediate(resolve, 'silence')),
    ]);
    await expect.poll(() => server.bills()[0]?.prompt).toBe('[hang]');
    expect(await outcome).toBe('silence');
    leaving.abort();
    await expect(call).rejects.toThrow();
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
  });

  test('[reset] cuts the connection once the body was read', async () => {
    const server = await startDemo();
    await expect(generate(server, { prompt: '[reset]' })).rejects.toThrow();
    expect(server.bills()).toMatchObject([{ prompt: '[reset]', status: null, imagesBilled: 0 }]);
  });

  test('[reset billed] cuts the connection once the pictures were made', async () => {
    const server = await startDemo();
    await expect(generate(server, { prompt: '[reset billed]', size: '1K' })).rejects.toThrow();
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 1 }]);
  });

  test('[drip] answers what it should, piece by piece', async () => {
    const answer = await generate(await startDemo(), { prompt: '[drip]', size: '1K' });
    const text = await answer.clone().text();
    const first = await answer.body?.getReader().read();
    expect(first?.value?.length).toBeLessThan(text.length);
    expect(JSON.parse(text)).toMatchObject({ images: [expect.any(String)] });
  });

  test('[endless answer] goes on for as long as one reads', async () => {
    const answer = await generate(await startDemo(), { prompt: '[endless answer]', size: '1K' });
    let size = 0;
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > 2_000_000) break;
    }
    expect(size).toBeGreaterThan(2_000_000);
  });

  test('[no images] answers 200 with an empty list and bills nothing', async () => {
    const server = await startDemo();
    expect(await linksOf(await generate(server, { prompt: '[no images]' }))).toEqual([]);
    expect(server.bills()).toMatchObject([{ status: 200, imagesBilled: 0 }]);
  });

  test.each(['[truncated]', '[html]'])(
    '%s answers 200 with what is no JSON, and bills the picture',
    async (word) => {
      const server = await startDemo();
      const answer = await generate(server, { prompt: word, size: '1K' });
      expect(answer.status).toBe(200);
      await expect(answer.json()).rejects.toThrow();
      expect(server.bills()).toMatchObject([{ status: 200, imagesBilled: 1 }]);
    },
  );

  test('[too many] answers sixteen links', async () => {
    expect(
      await linksOf(await generate(await startDemo(), { prompt: '[too many]', size: '1K' })),
    ).toHaveLength(16);
  });

  test.each([
    ['[dead link]', [403, 403, 403]],
    ['[one dead link]', [200, 200, 403]],
    ['[private redirect]', [302, 302, 302]],
  ])('%s: the links answer %j', async (word, statuses) => {
    const server = await startDemo();
    const body = {
      prompt: `a set of 3 vases ${word}`,
      size: '1K',
      sequential_image_generation: 'auto',
    };
    const answers = await Promise.all(
      (await linksOf(await generate(server, body))).map((link) =>
        fetch(link, { redirect: 'manual' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    if (statuses[0] === 302)
      expect(answers[0]?.headers.get('location')).toBe('http://10.0.0.1/x.jpg');
    expect(server.bills()).toMatchObject([{ imagesBilled: 3 }]);
  });

  test('[broken image] gives a JPEG that ends in the middle', async () => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: '[broken image]', size: '1K' }),
    );
    const bytes = await pictureAt(link);
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    await expect(sharp(bytes, { failOn: 'truncated' }).raw().toBuffer()).rejects.toThrow();
  });

  test('[html image] gives a page', async () => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: '[html image]', size: '1K' }),
    );
    const answer = await fetch(link);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  test.each([
    ['[gif image]', 'gif', 1],
    ['[bomb image]', 'png', 50_000],
  ])('%s gives a small %s of %i pixels in width', async (word, format, width) => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: word, size: '1K' }),
    );
    const answer = await fetch(link);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(bytes.length).toBeLessThan(100);
    const facts = await sharp(bytes, { limitInputPixels: false }).metadata();
    expect(facts).toMatchObject({ format, width });
  });

  test('[huge image] goes on for as long as one reads', async () => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: '[huge image]', size: '1K' }),
    );
    const answer = await fetch(link);
    expect(answer.headers.get('content-length')).toBeNull();
    let size = 0;
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > 80_000_000) break;
    }
    expect(size).toBeGreaterThan(80_000_000);
  });

  test('[slow link] gives its first piece alone', async () => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: '[slow link]', size: '1K' }),
    );
    const leaving = new AbortController();
    const answer = await fetch(link, { signal: leaving.signal });
    const first = await answer.body?.getReader().read();
    leaving.abort();
    expect(first?.value?.length).toBeLessThan(Number(answer.headers.get('content-length')) / 10);
  });
});
