import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { openRules } from '#tests/support/share-orders';
import {
  type MadeShare,
  partsOf,
  type SharingStudio,
  Visitor,
} from '#tests/support/sharing-studio';
import { test } from '#tests/support/sharing-test';

type Parts = Readonly<Record<string, string>>;

/** The promise about everything that ends, in milliseconds: whoever asks so much later sees nothing. */
const soon = 1000;
/** From the word about an end to the end itself. */
const noticeMs = 3000;

const never = `/s/${'A'.repeat(22)}`;

/** What each part answers somebody who has seen all of it before, and asks whether it is still so. */
async function ask(visitor: Visitor, parts: Parts, known: Readonly<Record<string, string>> = {}) {
  const answers = Object.entries(parts).map(async ([what, path]) => {
    const etag = known[what];
    const response = await visitor.ask('GET', path, etag ? { 'if-none-match': etag } : {});
    const text = await response.text();
    return [what, { status: response.status, etag: response.headers.get('etag'), text }] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

const statuses = (answers: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(Object.entries(answers).map(([what, { status }]) => [what, status]));

const allOf = (parts: Parts, status: number) =>
  Object.fromEntries(Object.keys(parts).map((what) => [what, status]));

const etagsOf = (answers: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(Object.entries(answers).map(([what, { etag }]) => [what, etag ?? '']));

const limits = { expiresAt: null, mostVisits: null };
const changed = (share: MadeShare, rest: object) => ({
  id: share.id,
  rules: openRules(),
  limits,
  password: { keep: true },
  ...rest,
});
const past = { ...limits, expiresAt: '2020-01-01T00:00:00Z' };

const ends: ReadonlyArray<
  [string, (sharing: SharingStudio, share: MadeShare) => Promise<unknown>]
> = [
  ['revoking', ({ act }, { id }) => act('moveShare', { id, to: 'revoked' })],
  ['pausing', ({ act }, { id }) => act('moveShare', { id, to: 'paused' })],
  ['an earlier end', ({ act }, share) => act('changeShare', changed(share, { limits: past }))],
];

for (const [what, end] of ends) {
  test(`${what} ends every part of a share within a second, with one and the same page`, async ({
    sharing,
  }) => {
    const visitor = new Visitor(sharing.url, 'Somebody');
    const share = await sharing.share();
    const parts = await partsOf(sharing, share.address, visitor);
    const before = await ask(visitor, parts);
    expect(statuses(before)).toEqual(allOf(parts, 200));
    await end(sharing, share);
    await sleep(soon);
    const after = await ask(visitor, parts, etagsOf(before));
    expect(statuses(after)).toEqual(allOf(parts, 404));
    const nothing = await (await visitor.ask('GET', never)).text();
    for (const [part, { text }] of Object.entries(after)) expect(text, part).toBe(nothing);
  });
}

test('a share is over on the second, without anybody ending it', async ({ sharing }) => {
  const visitor = new Visitor(sharing.url, 'Somebody');
  const share = await sharing.share();
  const parts = await partsOf(sharing, share.address, visitor);
  expect(statuses(await ask(visitor, parts))).toEqual(allOf(parts, 200));
  // Set now: making and seeing all of it takes as long as the machine likes.
  const endsAt = Date.now() + noticeMs;
  const expiresAt = new Date(endsAt).toISOString();
  await sharing.act('changeShare', changed(share, { limits: { ...limits, expiresAt } }));
  await sleep(endsAt + soon - Date.now());
  expect(statuses(await ask(visitor, parts))).toEqual(allOf(parts, 404));
});

test('visits that are used up show nothing to whoever comes later, and all to who came', async ({
  sharing,
}) => {
  const first = new Visitor(sharing.url, 'The first');
  const share = await sharing.share({ limits: { ...limits, mostVisits: 1 } });
  const parts = await partsOf(sharing, share.address, first);
  const late = await ask(new Visitor(sharing.url, 'Somebody late'), parts);
  expect(statuses(late)).toEqual(allOf(parts, 404));
  const nothing = await (await first.ask('GET', never)).text();
  for (const [part, { text }] of Object.entries(late)) expect(text, part).toBe(nothing);
  expect(statuses(await ask(first, parts))).toEqual(allOf(parts, 200));
});

test('a password that is set later, or typed wrong, leaves nothing but the gate', async ({
  sharing,
}) => {
  const visitor = new Visitor(sharing.url, 'Somebody');
  const share = await sharing.share();
  const parts = await partsOf(sharing, share.address, visitor);
  await sharing.act('changeShare', changed(share, { password: 'open sesame' }));
  const outside = { ...allOf(parts, 404), page: 401 };
  await sleep(soon);
  expect(statuses(await ask(visitor, parts))).toEqual(outside);
  const knock = (password: string) =>
    visitor.ask(
      'POST',
      share.address,
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({ password }).toString(),
    );
  const wrong = await knock('open sesami');
  expect([wrong.status, (await wrong.text()).includes('That is not the password')]).toEqual([
    403,
    true,
  ]);
  expect(statuses(await ask(visitor, parts))).toEqual(outside);
  expect((await knock('open sesame')).status).toBe(303);
  expect(statuses(await ask(visitor, parts))).toEqual(allOf(parts, 200));
});

test('an image that is deleted is in no part of any share within a second', async ({ sharing }) => {
  const visitor = new Visitor(sharing.url, 'Somebody');
  const id = await sharing.importPicture('harbour-to-delete');
  const source = { kind: 'images' as const, ids: [id] };
  const share = await sharing.share({ source });
  const { recipe: _, reference: __, ...parts } = await partsOf(sharing, share.address, visitor);
  const before = await ask(visitor, parts);
  expect(statuses(before)).toEqual(allOf(parts, 200));
  const trash = (isTrashed: boolean) =>
    sharing.act('changeImages', { ids: [id], change: { kind: 'trash', isTrashed } });
  await trash(true);
  const gone = { card: 404, small: 404, large: 404, original: 404, 'saved picture': 404 };
  await sleep(soon);
  const after = await ask(visitor, parts, etagsOf(before));
  expect(statuses(after)).toEqual({ ...allOf(parts, 200), ...gone });
  expect(after.page?.text).toContain('There are no images here yet.');
  expect(after.export?.text).not.toContain('001-small.webp');
  await trash(false);
  await sleep(soon);
  expect(statuses(await ask(visitor, parts))).toEqual(allOf(parts, 200));
});
