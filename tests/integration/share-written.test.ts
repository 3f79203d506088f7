import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { countPicks, setPick } from '#lib/shares/answer-queries';
import { findShare, type OpenShare } from '#lib/shares/visitor/open-share';
import { writePage } from '#lib/shares/visitor/visit-page';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { libraryOf } from '#tests/support/quick-pictures';
import { setVariables } from '#tests/support/settings';
import { shareOrder } from '#tests/support/share-orders';
import { segmentOf, type Visitor, visitorRequest } from '#tests/support/share-visits';

let backend: Backend;
let picture: string;
let address: string;
/** As it is within one moment. */
let open: OpenShare;

beforeAll(async () => {
  backend = await startBackend();
  picture = await libraryOf(backend.db, backend.owner.id).generated('a harbour');
});

afterAll(() => backend.stop());

async function share() {
  const made = await madeShare(backend, shareOrder([picture]));
  address = made.address;
  const found = await findShare(made.token);
  if (!found) throw new Error('There is no such share.');
  open = await found.open();
}

const ask = (more = '', visitor: Visitor = {}) =>
  writePage(visitorRequest(address + more, visitor), segmentOf(address), 'page', open);

const cookieOf = (visitor: string) => ({ cookie: `share-visitor=${visitor}` });

test('a page is written once, whatever an address adds and a cookie makes up', async () => {
  await share();
  const common = await ask();
  expect(await ask()).toBe(common);
  expect(await ask('?answer=x')).toBe(common);
  expect(await ask('?answer=')).toBe(common);
  expect(await ask('?answer=toString')).toBe(common);
  expect(await ask('', cookieOf('a'.repeat(22)))).toBe(common);
  expect(open.written.size).toBe(1);
});

test('who has answered sees what became of it, and their picks as long as there are any', async () => {
  await share();
  const common = await ask();
  const visitor = 'b'.repeat(22);
  const pick = { shareId: open.share.id, imageId: picture, visitor };
  const textOf = async (more: string, cookie?: Visitor) =>
    new TextDecoder().decode((await ask(more, cookie)).bytes);
  await setPick(backend.db, pick, true);
  expect(await countPicks(backend.db, backend.owner.id, open.share.id)).toHaveLength(1);
  expect(await textOf('', cookieOf(visitor))).toContain('aria-pressed="true" title');
  expect(await textOf('?answer=kept')).toContain('Your comment is on the page.');
  await setPick(backend.db, pick, false);
  expect(await ask('', cookieOf(visitor))).toBe(common);
});

const before = process.env.STUDIO_URL;

afterEach(() => setVariables({ STUDIO_URL: before }));

test('under an address of its own a studio writes pages for no other', async () => {
  await share();
  setVariables({ STUDIO_URL: 'https://studio.example' });
  const common = await ask();
  expect(await ask('', { headers: { host: 'elsewhere.test' } })).toBe(common);
  expect(new TextDecoder().decode(common.bytes)).toContain(`https://studio.example${address}`);
  expect(open.written.size).toBe(1);
});

test('without one a page is written for each origin, and for a few alone it is kept', async () => {
  await share();
  const at = (number: number) => ask('', { headers: { host: `host-${number}.test` } });
  for (let number = 0; number < 20; number += 1) await at(number);
  expect(open.written.size).toBe(16);
  expect(await at(0)).toBe(await at(0));
});
