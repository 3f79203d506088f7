import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countPicks, moderateComment, mostPickers } from '#lib/shares/answer-queries';
import { changeShareOf } from '#lib/shares/make-share';
import { answerWithPicks } from '#lib/shares/picks-file';
import { followShares } from '#lib/shares/share-news';
import { getShareAnswers } from '#lib/shares/share-pages';
import { newShareRules } from '#lib/shares/share-rules';
import { sharePicks } from '#lib/shares/tables';
import { takeComment, takePick } from '#lib/shares/visitor/take-answer';
import { turnLimits } from '#lib/shares/visitor/turns';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { libraryOf } from '#tests/support/quick-pictures';
import { picturesOn, shareOrder } from '#tests/support/share-orders';
import {
  letMomentPass,
  segmentOf,
  type Visitor,
  visitorRequest,
  visitPage,
} from '#tests/support/share-visits';

let backend: Backend;
let pictures: string[];

beforeAll(async () => {
  backend = await startBackend();
  const library = libraryOf(backend.db, backend.owner.id);
  pictures = [await library.generated('first'), await library.generated('second')];
});

afterAll(() => backend.stop());

async function share() {
  const { id, address } = await madeShare(backend, shareOrder(pictures));
  const names = picturesOn((await visitPage(address)).text);
  return { id, address, first: names[0] ?? '', second: names[1] ?? '' };
}

const pick = (address: string, picture: string, isPicked = true, visitor: Visitor = {}) =>
  takePick(
    visitorRequest(`${address}/picks`, visitor, {
      picture,
      'is-picked': isPicked ? 'yes' : 'no',
    }),
    segmentOf(address),
  );

const say = (address: string, picture: string, words: object = {}, visitor: Visitor = {}) =>
  takeComment(
    visitorRequest(`${address}/comments`, visitor, {
      picture,
      name: 'Anna',
      text: 'Lovely',
      ...words,
    }),
    segmentOf(address),
  );

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('a pick', () => {
  test('is kept for the visitor, who sees it again, and can be taken back', async () => {
    const { id, address, first } = await share();
    const answer = await pick(address, first);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${address}#image-${first}`,
    ]);
    const cookie = cookieOf(answer);
    const pressed = /aria-pressed="true" title/g;
    expect((await visitPage(address, { cookie })).text.match(pressed)).toHaveLength(1);
    expect((await visitPage(address)).text).not.toMatch(pressed);
    await pick(address, first, true, { cookie });
    expect(await countPicks(backend.db, 'local', id)).toMatchObject([{ picks: 1 }]);
    await pick(address, first, false, { cookie });
    expect(await countPicks(backend.db, 'local', id)).toEqual([]);
  });

  test('is counted once for each visitor, and told to the page’s script without a page', async () => {
    const { id, address, first } = await share();
    const headers = { accept: 'application/json' };
    expect((await pick(address, first, true, { headers })).status).toBe(204);
    await pick(address, first);
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.images.map(({ picks }) => picks)).toEqual([2, 0]);
    expect(answers?.share.picks).toBe(2);
  });
});

test('so many visitors of a share can pick, and who is among them goes on to', async () => {
  const { db } = backend;
  const { id, address, first, second } = await share();
  const names = Array.from({ length: mostPickers - 1 }, (_, at) => String(at).padStart(22, '0'));
  const [imageId = ''] = pictures;
  await db.insert(sharePicks).values(names.map((visitor) => ({ shareId: id, imageId, visitor })));
  const last = await pick(address, first);
  expect(last.headers.get('location')).toBe(`${address}#image-${first}`);
  const tooMany = await pick(address, first);
  expect(tooMany.headers.get('location')).toBe(`${address}?answer=too-often#image-${first}`);
  expect(tooMany.headers.has('set-cookie')).toBe(false);
  const known = { cookie: cookieOf(last) };
  expect((await pick(address, second, true, known)).headers.get('location')).not.toContain('?');
  for (const picture of [first, second]) await pick(address, picture, false, known);
  expect((await pick(address, first)).headers.get('location')).not.toContain('?');
  const answers = await getShareAnswers(backend.owner, id, Date.now());
  expect(answers?.share.picks).toBe(mostPickers);
});

describe('a comment', () => {
  test('stands on the page as text until the owner hides it', async () => {
    const { id, address, second } = await share();
    const answer = await say(address, second, { text: '<img src=x onerror=alert(1)>' });
    expect(answer.headers.get('location')).toBe(`${address}?answer=kept#image-${second}`);
    expect((await visitPage(address)).text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    const [comment] = answers?.images[1]?.comments ?? [];
    const shownAfter = async (what: 'hide' | 'show' | 'delete') => {
      await moderateComment(backend.db, 'local', comment?.id ?? '', what);
      letMomentPass(address);
      return (await visitPage(address)).text.includes('onerror');
    };
    expect(await moderateComment(backend.db, 'stranger', comment?.id ?? '', 'hide')).toBeNull();
    expect(await shownAfter('hide')).toBe(false);
    expect(await shownAfter('show')).toBe(true);
    expect(await shownAfter('delete')).toBe(false);
  });

  test.each([
    ['without a name', { name: ' ' }],
    ['without words', { text: '\n' }],
    ['with a name that is too long', { name: 'a'.repeat(61) }],
    ['with too many words', { text: 'a'.repeat(2001) }],
  ])('%s is not kept, and says so', async (_what, words) => {
    const { id, address, first } = await share();
    const answer = await say(address, first, words);
    expect(answer.headers.get('location')).toBe(`${address}?answer=invalid`);
    const page = await visitPage(`${address}?answer=invalid`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Nothing was kept: ');
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.share.comments).toBe(0);
  });

  test('is one of so many that one address can write in ten minutes', async () => {
    const { id, address, first } = await share();
    const most = turnLimits.comment.address;
    for (let at = 0; at < most; at += 1) await say(address, first);
    const answer = await say(address, first);
    expect(answer.headers.get('location')).toContain('?answer=too-often');
    const other = await say(address, first, {}, { address: '203.0.113.99' });
    expect(other.headers.get('location')).toContain('?answer=kept');
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.share.comments).toBe(most + 1);
  });
});

describe('the owner of a share', () => {
  const newcomer = { address: '198.51.100.1' };
  test.each([
    ['comes', (address: string) => visitPage(address, newcomer)],
    ['picks', (address: string, picture: string) => pick(address, picture)],
    ['comments', (address: string, picture: string) => say(address, picture)],
  ])('hears by itself that somebody %s, and nobody else does', async (_what, visit) => {
    const { address, first } = await share();
    const gone = new AbortController();
    const own = followShares(backend.owner, gone.signal);
    const other = followShares({ id: 'stranger' }, gone.signal);
    for (const stream of [own, other]) expect((await stream.next()).value?.type).toBe('ready');
    const heard = [own.next(), other.next()];
    await visit(address, first);
    expect((await heard[0])?.value?.type).toBe('changed');
    gone.abort();
    expect((await heard[1])?.done).toBe(true);
  });
});

describe('no answer is taken', () => {
  test('where the owner allows none', async () => {
    const { id, address, first } = await share();
    const rules = { ...newShareRules('For the client'), allows: { picks: false, comments: false } };
    const limits = { expiresAt: null, mostVisits: null };
    const change = { id, rules, limits, password: { keep: true } } as const;
    await changeShareOf(backend.db, backend.owner, change);
    await pick(address, first);
    await say(address, first);
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.share).toMatchObject({ picks: 0, comments: 0 });
    expect((await visitPage(address)).text).not.toContain('<form');
  });

  test('from a page of another site, or for a picture that is not in the share', async () => {
    const { id, address, first } = await share();
    const headers = { origin: 'http://evil.example' };
    expect((await pick(address, first, true, { headers })).status).toBe(404);
    const json = { accept: 'application/json' };
    expect((await pick(address, 'x'.repeat(16), true, { headers: json })).status).toBe(404);
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.share.picks).toBe(0);
  });
});

describe('what visitors said as a file', () => {
  test('has the most picked first, and no formula', async () => {
    const { id, address, second } = await share();
    await pick(address, second);
    await say(address, second, { name: '=cmd()' });
    const csv = await (await answerWithPicks(backend.owner, id, 'csv'))?.text();
    const [, top = '', last = ''] = csv?.split('\r\n') ?? [];
    expect(top).toBe(`2,1,${pictures[1]},second,"'=cmd(): Lovely"`);
    expect(last).toBe(`1,0,${pictures[0]},first,`);
    const json = await (await answerWithPicks(backend.owner, id, 'json'))?.json();
    expect(json).toMatchObject({ title: 'For the client', images: [{ number: 2, picks: 1 }, {}] });
    expect(await answerWithPicks({ id: 'stranger' }, id, 'csv')).toBeNull();
  });
});
