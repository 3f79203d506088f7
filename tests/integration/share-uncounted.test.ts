import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#lib/accounts/viewer';
import { setShareState } from '#lib/shares/make-share';
import { listShares } from '#lib/shares/share-pages';
import { answerWithOembed } from '#lib/shares/visitor/oembed';
import { mostBrowsers } from '#lib/shares/visitor/visits';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { cookieOf, makeOwner, makePerson, onNetwork } from '#tests/support/people';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { statusesOf, type Visitor, visitorRequest, visitPage } from '#tests/support/share-visits';

let backend: Backend;
let ada: Person;
let pictures: string[];
/** Browsers in which somebody is signed in. */
let own: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  ada = await makeOwner(backend.db);
  const grace = await makePerson(backend.db, ada, 'Grace', 'member');
  const signedIn = async (email: string | null, address: string) => ({
    address,
    cookie: (await cookieOf(email ?? '')).get('cookie') ?? '',
  });
  own = await signedIn(ada.email, '203.0.113.1');
  colleague = await signedIn(grace.email, '203.0.113.2');
  pictures = [await libraryOf(backend.db, ada.id).generated('a harbour')];
}, 60_000);

afterAll(() => backend.stop());

const stranger: Visitor = { address: '198.51.100.9' };

function share(mostVisits: number | null) {
  const limits = { expiresAt: null, mostVisits };
  return madeShare(backend, shareOrder(pictures, { rules: openRules(), limits }), ada);
}

const visitsOf = async (id: string) =>
  (await listShares(ada, Date.now())).find((each) => each.id === id)?.visits;

const statusFor = async (address: string, visitor: Visitor) =>
  (await visitPage(address, visitor)).status;

const partsOfShare = 7;

/** The statuses of all that is under the address of a share. */
async function partsFor(address: string, picture: string, visitor: Visitor): Promise<number[]> {
  const { oembed: _, ...statuses } = await statusesOf(address, picture, visitor);
  return Object.values(statuses);
}

describe('the owner who looks at a share', () => {
  test('is not counted, so that the one visit is left for who was sent the link', async () => {
    const { id, address } = await share(1);
    for (const _ of [1, 2]) expect(await statusFor(address, own)).toBe(200);
    expect(await visitsOf(id)).toBe(0);
    expect(await statusFor(address, stranger)).toBe(200);
    expect(await visitsOf(id)).toBe(1);
  });

  test('sees it with its pictures when the visits are used up, as nobody else does', async () => {
    const { address } = await share(1);
    const [picture = ''] = picturesOn((await visitPage(address, stranger)).text);
    for (const other of [colleague, { address: '198.51.100.10' }]) {
      expect(await partsFor(address, picture, other)).toEqual(Array(partsOfShare).fill(404));
    }
    expect(await partsFor(address, picture, own)).toEqual(Array(partsOfShare).fill(200));
  });

  test('is told that it is gone when it is', async () => {
    const { id, address } = await share(null);
    await setShareState(backend.db, ada, id, 'paused');
    expect(await statusFor(address, own)).toBe(404);
  });

  test('is alone in that: a colleague who is signed in is a visit', async () => {
    const { id, address } = await share(null);
    await statusFor(address, colleague);
    expect(await visitsOf(id)).toBe(1);
  });
});

describe('a program that shows a card of a link', () => {
  const named = (agent: string): Visitor => ({
    address: '192.0.2.80',
    headers: { 'user-agent': agent },
  });
  test.each([
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'WhatsApp/2.23.20.0',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'TelegramBot (like TwitterBot)',
  ])('is not counted: %s', async (agent) => {
    const { id, address } = await share(1);
    const page = await visitPage(address, named(agent));
    expect([page.status, page.text.includes('og:image')]).toEqual([200, true]);
    expect(await visitsOf(id)).toBe(0);
    expect(await statusFor(address, stranger)).toBe(200);
    // Whoever calls themselves so sees no more than others once the visits are used up.
    expect(await statusFor(address, named(agent))).toBe(404);
  });

  test('gets the card alone where visits are limited', async () => {
    const { address } = await share(9);
    const [picture = ''] = picturesOn((await visitPage(address, stranger)).text);
    const { status, text } = await visitPage(address, named('Slackbot-LinkExpanding 1.0'));
    expect(status).toBe(200);
    for (const said of ['<title>For the client', 'og:image', 'og:title', 'og:description']) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/<body>\s*<\/body>/);
    for (const hidden of [picture, 'a harbour', 'preload', '<script', '<style']) {
      expect(text).not.toContain(hidden);
    }
    const program = named('Slackbot-LinkExpanding 1.0');
    const { oembed: _, ...statuses } = await statusesOf(address, picture, program);
    expect(statuses).toEqual({
      ...{ page: 200, embed: 200, card: 200 },
      ...{ export: 404, small: 404, large: 404, original: 404 },
    });
    const about = encodeURIComponent(`${onNetwork.STUDIO_URL}${address}`);
    const asked = visitorRequest(`/api/oembed?url=${about}`, program);
    expect((await answerWithOembed(asked)).status).toBe(200);
  });

  test('sees the page as others do where they are not', async () => {
    const { address } = await share(null);
    const [mine, theirs] = [
      await visitPage(address, stranger),
      await visitPage(address, named('WhatsApp/2.23.20.0')),
    ];
    expect(theirs.text).toBe(mine.text);
  });

  test.each(['Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'Googlebot/2.1'])(
    'is not anybody else: %s',
    async (agent) => {
      const { id, address } = await share(1);
      expect(await statusFor(address, named(agent))).toBe(200);
      expect(await visitsOf(id)).toBe(1);
    },
  );
});

describe('the browsers of one address', () => {
  const browser = (number: number, address = '192.0.2.90'): Visitor => ({
    address,
    headers: { 'user-agent': `Browser ${number}` },
  });

  async function statusesOfMany(address: string, count: number): Promise<Set<number>> {
    const statuses = new Set<number>();
    for (let number = 0; number < count; number += 1) {
      statuses.add(await statusFor(address, browser(number)));
    }
    return statuses;
  }

  test('are told apart up to a number, and all others are one visitor', async () => {
    const { id, address } = await share(null);
    expect(await statusesOfMany(address, mostBrowsers)).toEqual(new Set([200]));
    expect(await visitsOf(id)).toBe(mostBrowsers);
    expect(await statusesOfMany(address, 2 * mostBrowsers)).toEqual(new Set([200]));
    expect(await visitsOf(id)).toBe(mostBrowsers + 1);
    expect(await statusFor(address, browser(0, '192.0.2.91'))).toBe(200);
    expect(await visitsOf(id)).toBe(mostBrowsers + 2);
  });

  test('leave about half of the visits to others where these are limited', async () => {
    const { id, address } = await share(10);
    expect(await statusesOfMany(address, 20)).toEqual(new Set([200]));
    expect(await visitsOf(id)).toBe(6);
    const [picture = ''] = picturesOn((await visitPage(address, browser(19))).text);
    for (let number = 0; number < 4; number += 1) {
      expect(await statusFor(address, browser(0, `192.0.2.10${number}`))).toBe(200);
    }
    expect(await statusFor(address, stranger)).toBe(404);
    // Whoever was counted goes on to see it, alone or together with others.
    for (const number of [0, 19]) {
      expect(await partsFor(address, picture, browser(number))).toEqual(
        Array(partsOfShare).fill(200),
      );
    }
  });
});
