import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#lib/accounts/viewer';
import { setShareState } from '#lib/shares/make-share';
import { listShares } from '#lib/shares/share-pages';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { cookieOf, makeOwner, makePerson, onNetwork } from '#tests/support/people';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { statusesOf, type Visitor, visitPage } from '#tests/support/share-visits';

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

  test.each(['Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'Googlebot/2.1'])(
    'is not anybody else: %s',
    async (agent) => {
      const { id, address } = await share(1);
      expect(await statusFor(address, named(agent))).toBe(200);
      expect(await visitsOf(id)).toBe(1);
    },
  );
});
