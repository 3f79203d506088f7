import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection } from '#lib/gallery/collection-change';
import { removeCollection } from '#lib/gallery/collection-deletion';
import { deleteForGood } from '#lib/gallery/purge';
import { newId } from '#lib/id';
import { addComment } from '#lib/shares/answer-queries';
import { changeShareOf, makeShare, removeRevoked, setShareState } from '#lib/shares/make-share';
import type { ShareOrder } from '#lib/shares/share-order';
import { getShareAnswers, listShares } from '#lib/shares/share-pages';
import { shareComments } from '#lib/shares/tables';
import { answerToPassword } from '#lib/shares/visitor/open-door';
import { turnLimits } from '#lib/shares/visitor/turns';
import { answerWithPage } from '#lib/shares/visitor/visit-page';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { type Library, libraryOf } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import {
  letMomentPass,
  segmentOf,
  statusesOf,
  visitorRequest,
  visitPage,
} from '#tests/support/share-visits';

let backend: Backend;
let library: Library;
let pictures: string[];

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: 'stranger', name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
  pictures = [];
  for (const word of ['a', 'b', 'c']) pictures.push(await library.generated(word));
});

afterAll(() => backend.stop());

const share = (order: Partial<ShareOrder> = {}) =>
  madeShare(backend, shareOrder(pictures, { rules: openRules(), ...order }));

const trash = (ids: string[], isTrashed = true) =>
  changeImagesOf(backend.db, backend.owner, { ids, change: { kind: 'trash', isTrashed } });

const all = { page: 200, embed: 200, card: 200, export: 200, oembed: 200 };
const everything = { ...all, small: 200, large: 200, original: 200 };
const nothing = Object.fromEntries(Object.keys(everything).map((what) => [what, 404]));

describe('a share', () => {
  test('shows its pictures in their order, to whoever has the address', async () => {
    const [a = '', b = '', c = ''] = pictures;
    const { address } = await share({ source: { kind: 'images', ids: [c, a, b] } });
    const page = await visitPage(address);
    expect(page.status).toBe(200);
    expect(page.text.match(/alt="[abc]"/g)).toEqual(['alt="c"', 'alt="a"', 'alt="b"']);
    const [first = ''] = picturesOn(page.text);
    expect(await statusesOf(address, first)).toEqual(everything);
  });

  test('opens by its token alone, and by one with any name before it', async () => {
    const { address, token } = await share();
    expect(address).toBe(`/s/for-the-client-${token}`);
    for (const path of [`/s/${token}`, `/s/another-name-${token}`]) {
      expect((await visitPage(path)).status).toBe(200);
    }
    expect((await visitPage(`/s/${token.slice(0, -1)}_`)).status).toBe(404);
  });

  test('of a live collection follows it, and a frozen one stays as it was', async () => {
    const { db, owner } = backend;
    const added = await addCollection(db, owner, { name: 'Harbour', parentId: null });
    const id = added.ok ? added.value.id : '';
    const collect = (ids: string[], isIn = true) =>
      changeImagesOf(db, owner, { ids, change: { kind: 'collect', collectionId: id, isIn } });
    await collect(pictures.slice(0, 2));
    const live = await share({ source: { kind: 'collection', id, isLive: true } });
    const frozen = await share({ source: { kind: 'collection', id, isLive: false } });
    const count = async ({ address }: { address: string }) => {
      letMomentPass(address);
      return picturesOn((await visitPage(address)).text).length;
    };
    expect([await count(live), await count(frozen)]).toEqual([2, 2]);
    await collect(pictures.slice(2));
    expect([await count(live), await count(frozen)]).toEqual([3, 2]);
    await removeCollection(db, owner, id);
    expect([await count(live), await count(frozen)]).toEqual([0, 2]);
  });

  test('takes nothing of somebody else’s', async () => {
    const stranger = { id: 'stranger' };
    const refused = await makeShare(backend.db, stranger, shareOrder(pictures));
    expect(refused).toEqual({ ok: false, failure: { code: 'empty' } });
    const { id } = await share();
    const notFound = { ok: false, failure: { code: 'not-found' } };
    expect(await setShareState(backend.db, stranger, id, 'revoked')).toEqual(notFound);
    expect(await listShares(stranger, Date.now())).toEqual([]);
    expect(await getShareAnswers(stranger, id, Date.now())).toBeNull();
  });
});

describe('the pages of a share', () => {
  test('run no script but their own files, and only the embedded one can be framed', async () => {
    const { address } = await share();
    const embed = await answerWithPage(
      visitorRequest(`${address}/embed`),
      segmentOf(address),
      'embed',
    );
    const headersOf = ({ headers }: { readonly headers: Headers }) => [
      headers.get('content-security-policy') ?? '',
      headers.get('x-frame-options'),
    ];
    const [policy, frames] = headersOf(await visitPage(address));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(frames).toBe('DENY');
    const [embedPolicy, embedFrames] = headersOf(embed);
    expect(embedPolicy).toBe(policy?.replace("frame-ancestors 'none'", 'frame-ancestors *'));
    expect(embedFrames).toBeNull();
    expect(await embed.text()).not.toContain('<form');
  });

  test('are not sent again to who has them, until something is another', async () => {
    const { id, address } = await share();
    const first = await visitPage(address);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await visitPage(address, { headers })).status).toBe(304);
    await changeShareOf(backend.db, backend.owner, {
      id,
      rules: { ...openRules(), title: 'Another title' },
      limits: { expiresAt: null, mostVisits: null },
      password: { keep: true },
    });
    expect((await visitPage(address, { headers })).text).toContain('Another title');
  });
});

describe('what ends a share', () => {
  const change = (id: string, rest: object) =>
    changeShareOf(backend.db, backend.owner, {
      id,
      rules: openRules(),
      limits: { expiresAt: null, mostVisits: null },
      password: { keep: true },
      ...rest,
    });
  const expiresAt = new Date(Date.now() - 1).toISOString();
  test.each([
    ['pausing it', (id: string) => setShareState(backend.db, backend.owner, id, 'paused')],
    ['revoking it', (id: string) => setShareState(backend.db, backend.owner, id, 'revoked')],
    ['its last moment', (id: string) => change(id, { limits: { expiresAt, mostVisits: null } })],
  ])('%s ends all of it at the next request', async (_what, end) => {
    const { id, address } = await share();
    const [picture = ''] = picturesOn((await visitPage(address)).text);
    expect(await statusesOf(address, picture)).toEqual(everything);
    expect((await end(id)).ok).toBe(true);
    expect(await statusesOf(address, picture)).toEqual(nothing);
  });

  test('looks the same to strangers, and like an address that never was', async () => {
    const { id, address } = await share();
    await setShareState(backend.db, backend.owner, id, 'paused');
    const paused = await visitPage(address);
    await setShareState(backend.db, backend.owner, id, 'live');
    expect((await visitPage(address)).status).toBe(200);
    await setShareState(backend.db, backend.owner, id, 'revoked');
    const never = await visitPage('/s/AAAAAAAAAAAAAAAAAAAAAA');
    expect((await visitPage(address)).text).toBe(never.text);
    expect(paused.text).toBe(never.text);
  });

  test('revoking is for good', async () => {
    const { id } = await share();
    await setShareState(backend.db, backend.owner, id, 'revoked');
    const again = await setShareState(backend.db, backend.owner, id, 'live');
    expect(again).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  test('one that was revoked is removed by its owner, with what was said; another is not', async () => {
    const { db, owner } = backend;
    const { id, address } = await share();
    await visitPage(address);
    const [imageId = ''] = pictures;
    await addComment(db, { id: newId(), shareId: id, imageId, name: 'Anna', text: 'Lovely' });
    const notFound = { ok: false, failure: { code: 'not-found' } };
    expect(await removeRevoked(db, owner, id)).toEqual(notFound);
    await setShareState(db, owner, id, 'revoked');
    expect(await removeRevoked(db, { id: 'stranger' }, id)).toEqual(notFound);
    const listed = async () => (await listShares(owner, Date.now())).some((each) => each.id === id);
    expect(await listed()).toBe(true);
    expect(await removeRevoked(db, owner, id)).toEqual({ ok: true, value: { id } });
    expect(await listed()).toBe(false);
    expect(await db.$count(shareComments, eq(shareComments.shareId, id))).toBe(0);
    expect((await visitPage(address)).status).toBe(404);
  });

  test('a new password shuts out who came in with the old one', async () => {
    const { id, address } = await share({ password: 'first words' });
    const cookie = await knock(address, 'first words');
    expect((await visitPage(address, { cookie })).status).toBe(200);
    await change(id, { password: 'other words' });
    expect((await visitPage(address, { cookie })).status).toBe(401);
  });
});

describe('of a share that may not be seen', () => {
  const moveAway = (from: string, to: string) =>
    backend.db.execute(sql.raw(`alter table ${from} rename to ${to}`));
  const expiresAt = new Date(Date.now() - 1).toISOString();
  const end = (id: string, state: 'paused' | 'revoked') =>
    setShareState(backend.db, backend.owner, id, state);
  test.each([
    ['paused', {}, (id: string) => end(id, 'paused'), 404],
    ['revoked', {}, (id: string) => end(id, 'revoked'), 404],
    ['expired', { limits: { expiresAt, mostVisits: null } }, async () => {}, 404],
    ['locked', { password: 'open sesame' }, async () => {}, 401],
  ])('no picture is looked for: %s', async (_what, order, change, status) => {
    const { id, address } = await share(order);
    await change(id);
    // Whoever asks for a picture of it now finds no table of them.
    await moveAway('share_images', 'share_images_away');
    try {
      expect((await visitPage(address)).status).toBe(status);
    } finally {
      await moveAway('share_images_away', 'share_images');
    }
  });
});

describe('a picture that is deleted', () => {
  test('is in no share from then on, and one that is brought back is there again', async () => {
    const [a = '', b = ''] = pictures;
    const gone = await library.generated('gone');
    const { address } = await share({ source: { kind: 'images', ids: [a, gone, b] } });
    const [, name = ''] = picturesOn((await visitPage(address)).text);
    await trash([gone]);
    letMomentPass(address);
    expect(await statusesOf(address, name)).toEqual({ ...nothing, ...all });
    expect(picturesOn((await visitPage(address)).text)).toHaveLength(2);
    await trash([gone], false);
    letMomentPass(address);
    expect(await statusesOf(address, name)).toEqual(everything);
    await trash([gone]);
    await deleteForGood(backend.db, backend.owner, [gone]);
    letMomentPass(address);
    expect(picturesOn((await visitPage(address)).text)).not.toContain(name);
  });
});

describe('visits', () => {
  test('are counted once a day for each browser', async () => {
    const { id, address } = await share();
    for (const visitor of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
      const { headers } = await visitPage(address, { address: visitor });
      expect(headers.has('set-cookie')).toBe(false);
    }
    const [seen] = (await listShares(backend.owner, Date.now())).filter((each) => each.id === id);
    expect(seen).toMatchObject({ visits: 2, status: 'live' });
    expect(Date.parse(seen?.lastVisit ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  test.each([1, 2])(
    '%i at most let so many in, who go on to see what nobody else can',
    async (most) => {
      const { id, address } = await share({ limits: { expiresAt: null, mostVisits: most } });
      const came = Array.from({ length: most }, (_, at) => ({ address: `203.0.113.${at}` }));
      let picture = '';
      for (const visitor of came)
        [picture = ''] = picturesOn((await visitPage(address, visitor)).text);
      const late = { address: '198.51.100.9' };
      expect(await statusesOf(address, picture, late)).toEqual(nothing);
      for (const visitor of came) {
        expect(await statusesOf(address, picture, visitor)).toEqual(everything);
      }
      const shares = await listShares(backend.owner, Date.now());
      expect(shares.find((each) => each.id === id)?.status).toBe('full');
    },
  );

  test('of many who come at once are no more than may come', async () => {
    const { address } = await share({ limits: { expiresAt: null, mostVisits: 3 } });
    const visits = Array.from({ length: 12 }, (_, at) =>
      visitPage(address, { address: `198.51.100.${at}` }),
    );
    const statuses = (await Promise.all(visits)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  });
});

describe('a password', () => {
  test('is asked for before anything is shown, and told nothing of', async () => {
    const { address } = await share({ password: 'open sesame' });
    const gate = await visitPage(address);
    expect(gate.status).toBe(401);
    expect(gate.text).toContain('type="password"');
    expect(gate.text).not.toContain('For the client');
    const cookie = await knock(address, 'open sesame');
    const [picture = ''] = picturesOn((await visitPage(address, { cookie })).text);
    const outside = { ...nothing, page: 401 };
    expect(await statusesOf(address, picture)).toEqual(outside);
    const oembed = { oembed: 200, embed: 200 };
    expect(await statusesOf(address, picture, { cookie })).toEqual({ ...everything, ...oembed });
  });

  test('that is wrong opens nothing, and is refused unheard when there were too many', async () => {
    const { address } = await share({ password: 'open sesame' });
    const attempt = (password: string, from: string) =>
      answerToPassword(
        visitorRequest(address, { address: from }, { password }),
        segmentOf(address),
      );
    for (let at = 0; at < turnLimits.password.address; at += 1) {
      const wrong = await attempt('open sesami', '203.0.113.50');
      expect([wrong.status, wrong.headers.has('set-cookie')]).toEqual([403, false]);
    }
    expect((await attempt('open sesame', '203.0.113.50')).status).toBe(429);
    expect((await attempt('open sesame', '203.0.113.51')).status).toBe(303);
  });

  test('from a page of another site is not looked at', async () => {
    const { address } = await share({ password: 'open sesame' });
    const headers = { origin: 'http://evil.example' };
    const request = visitorRequest(address, { headers }, { password: 'open sesame' });
    expect((await answerToPassword(request, segmentOf(address))).status).toBe(404);
  });

  test('makes a cookie that opens no other share and cannot be prolonged', async () => {
    const { address } = await share({ password: 'open sesame' });
    const other = await share({ password: 'open sesame' });
    const cookie = await knock(address, 'open sesame');
    expect((await visitPage(other.address, { cookie })).status).toBe(401);
    const later = cookie.replace(/=\d/, (start) => `${start}9`);
    expect((await visitPage(address, { cookie: later })).status).toBe(401);
  });
});

/** @returns the cookie of somebody who types the password at the gate */
async function knock(address: string, password: string): Promise<string> {
  const request = visitorRequest(address, {}, { password });
  const answer = await answerToPassword(request, segmentOf(address));
  expect(answer.status).toBe(303);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/Path=\/s\/[\w-]+; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  return cookie.split(';')[0] ?? '';
}
