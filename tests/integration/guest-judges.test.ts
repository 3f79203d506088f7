import { buffer } from 'node:stream/consumers';
import { and, eq, isNull } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { getExperimentPage } from '#lib/experiments/experiment-pages';
import { makeGuestLink, revokeGuestLink } from '#lib/experiments/guests/change-links';
import { guestTurnLimits } from '#lib/experiments/guests/guest';
import {
  type GuestLinkOrder,
  longestGuestName,
  mostGuestVotes,
  mostLinks,
} from '#lib/experiments/guests/guest-link';
import { listGuestLinks } from '#lib/experiments/guests/guest-links';
import { listGuestNames } from '#lib/experiments/guests/queries';
import { guestLinks, guests } from '#lib/experiments/guests/tables';
import { getJudgePage } from '#lib/experiments/standings/judge-page';
import { startExperiment } from '#lib/experiments/start-experiment';
import { experiments, experimentVotes } from '#lib/experiments/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { newClientKey, newId } from '#lib/id';
import { exportAccount } from '#lib/people/export-account';
import { clientPicks } from '#lib/shares/pick-sheets';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { GuestBrowser, voteOn } from '#tests/support/guest-browser';

/** Words that a guest must not be told. */
const hidden = {
  prompt: 'A canary over the harbour',
  value: 'hidden lagoon',
  experiment: 'Canary colours',
  question: 'Which canary sells?',
  link: 'Canary client team',
  email: 'ada@studio.example',
} as const;

/** All that a guest is told. */
const asked = 'Which place is calmer?';

let backend: Backend;
/** Two places, with a picture each. */
let id: string;
const stranger = { id: 'stranger' };

beforeAll(async () => {
  backend = await startBackend();
  const { db } = backend;
  await db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await db.update(users).set({ email: hidden.email }).where(eq(users.id, backend.owner.id));
  await backend.start();
  id = await run(hidden.prompt, [hidden.value, 'open sea'], asked);
});

afterAll(() => backend.stop());

/** An experiment that has run to its end. */
async function run(prompt: string, places: readonly string[], asked = ''): Promise<string> {
  const started = await startExperiment(backend.db, backend.owner, {
    clientKey: newClientKey(),
    name: hidden.experiment,
    question: hidden.question,
    asked,
    design: designOf(`${prompt}, {place}`, { place: places }),
  });
  if (!started.ok) throw new Error(`It was refused: ${started.failure.code}.`);
  await until(async () => (await openPage(started.value)).experiment.sums.underWay === 0);
  return started.value;
}

async function openPage(experimentId = id) {
  const page = await getExperimentPage(backend.owner, experimentId, clientPicks);
  if (!page) throw new Error('There is no such experiment.');
  return page;
}

async function invite(order: Partial<GuestLinkOrder> = {}, experimentId = id) {
  const made = await makeGuestLink(backend.db, backend.owner, {
    ...{ experimentId, name: hidden.link, asksName: false, expiresAt: null },
    ...order,
  });
  if (!made.ok) throw new Error(`Refused: ${made.failure.code}.`);
  return made.value;
}

/** What an open link answers with, and then what it answers once it has ended. */
async function statusesOf(guest: GuestBrowser, vote: object, picture: string) {
  return {
    page: (await guest.page()) !== null,
    pairs: (await guest.askPairs()).status,
    picture: (await guest.picture(picture)).status,
    vote: (await guest.vote(vote)).status,
  };
}

const nothing = { page: false, pairs: 404, picture: 404, vote: 404 };

describe('a link for judges', () => {
  test('is listed with what came of it', async () => {
    const { db, owner } = backend;
    const { id: linkId, address } = await invite({ name: 'Anna' });
    const find = async () =>
      (await listGuestLinks(db, owner.id, id, Date.now())).find((each) => each.id === linkId);
    expect(address).toMatch(/^\/judge\/[\w-]{22}$/);
    expect(await find()).toMatchObject({
      ...{ name: 'Anna', address, status: 'open', votes: 0, judges: 0, usedAt: null },
    });
    const guest = new GuestBrowser(address);
    for (let vote = 0; vote < 3; vote += 1) await guest.vote(voteOn(await guest.pair(), 'left'));
    await new GuestBrowser(address).vote(voteOn(await guest.pair(), 'tie'));
    const found = await find();
    expect(found).toMatchObject({ votes: 4, judges: 2 });
    expect(Date.parse(found?.usedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  const endAt = (linkId: string, expiresAt: Date) =>
    backend.db.update(guestLinks).set({ expiresAt }).where(eq(guestLinks.id, linkId));

  const ends: ReadonlyArray<[string, (linkId: string) => Promise<unknown>]> = [
    ['was revoked', (linkId) => revokeGuestLink(backend.db, backend.owner, linkId)],
    ['is over', (linkId) => endAt(linkId, new Date(Date.now() - 1))],
  ];

  test.each(ends)('that %s opens nothing, and its votes stay', async (_what, end) => {
    const { id: linkId, address } = await invite();
    const guest = new GuestBrowser(address);
    const pair = await guest.pair();
    expect(await statusesOf(guest, voteOn(pair, 'left'), pair.left.id)).toEqual({
      ...{ page: true, pairs: 200, picture: 200, vote: 204 },
    });
    const before = (await openPage()).standings.votes;
    await end(linkId);
    expect(await statusesOf(guest, voteOn(pair, 'left'), pair.left.id)).toEqual(nothing);
    expect((await openPage()).standings.votes).toBe(before);
  });

  test('of somebody who is shut out opens nothing as long as they are', async () => {
    const { db, owner } = backend;
    const { address } = await invite();
    const suspend = (suspendedAt: Date | null) =>
      db.update(users).set({ suspendedAt }).where(eq(users.id, owner.id));
    await suspend(new Date());
    expect(await new GuestBrowser(address).page()).toBeNull();
    await suspend(null);
    expect(await new GuestBrowser(address).page()).not.toBeNull();
  });

  test.each(['a'.repeat(22), 'x', '', '../../settings'])('“%s” was never one', async (token) => {
    const guest = new GuestBrowser(`/judge/${token}`);
    expect(await guest.page()).toBeNull();
    expect((await guest.askPairs()).status).toBe(404);
  });

  test('is the owner’s alone to make, to see and to revoke', async () => {
    const { db, owner } = backend;
    const { id: linkId } = await invite();
    const order = { experimentId: id, name: 'Mine', asksName: false, expiresAt: null };
    const notFound = { ok: false, failure: { code: 'not-found' } };
    expect(await makeGuestLink(db, stranger, order)).toEqual(notFound);
    expect(await revokeGuestLink(db, stranger, linkId)).toEqual(notFound);
    expect(await listGuestLinks(db, stranger.id, id, Date.now())).toEqual([]);
    expect(await listGuestNames(db, stranger.id, id)).toEqual([]);
    expect(await revokeGuestLink(db, owner, linkId)).toMatchObject({ ok: true });
    expect(await revokeGuestLink(db, owner, linkId)).toEqual(notFound);
  });

  test('is one of so many that an experiment can have', async () => {
    const { db, owner } = backend;
    const isThere = and(eq(guestLinks.experimentId, id), isNull(guestLinks.revokedAt));
    let last = '';
    for (let made = await db.$count(guestLinks, isThere); made < mostLinks; made += 1) {
      last = (await invite()).id;
    }
    const order = { experimentId: id, name: 'One more', asksName: false, expiresAt: null };
    expect(await makeGuestLink(db, owner, order)).toEqual({
      ...{ ok: false, failure: { code: 'over-limit' } },
    });
    await revokeGuestLink(db, owner, last);
    expect(await makeGuestLink(db, owner, order)).toMatchObject({ ok: true });
    await db.delete(guestLinks).where(eq(guestLinks.experimentId, id));
  });
});

describe('a guest', () => {
  test('gets pictures and their shapes, and not a word about them', async () => {
    const { address } = await invite({ asksName: true });
    const guest = new GuestBrowser(address);
    const pair = await guest.pair();
    const got = new Map<string, string>();
    const keep = async (what: string, answer: Response) => {
      const bytes = answer.body
        ? await buffer(answer.body as unknown as AsyncIterable<Uint8Array>)
        : Buffer.of();
      got.set(what, JSON.stringify([...answer.headers]) + bytes.toString('latin1'));
      return bytes;
    };
    got.set('page', JSON.stringify(await guest.page()));
    await keep('pairs', await guest.askPairs());
    await keep('name', await guest.sayName('Grace'));
    await keep('vote', await guest.vote(voteOn(pair, 'left')));
    // The studio itself reads JPEG and PNG alone.
    sharp.unblock({ operation: ['VipsForeignLoadWebp'] });
    for (const form of ['small', 'large']) {
      const bytes = await keep(form, await guest.picture(pair.left.id, form));
      const { exif, iptc, xmp, comments } = await sharp(bytes).metadata();
      expect([exif, iptc, xmp, comments], form).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    const { live } = await openPage();
    const images = live.results.flatMap((result) => result.images.map((image) => image.id));
    const generations = live.results.map(({ generationId }) => generationId);
    expect(images).toHaveLength(2);
    const secrets = [...Object.values(hidden), id, ...images, ...generations, '"local"', 'cell'];
    for (const secret of secrets) {
      const leaking = [...got].filter(([, text]) => text.includes(secret)).map(([what]) => what);
      expect(leaking, secret).toEqual([]);
    }
  });

  test('is asked what the owner wrote, and the usual words where nothing was', async () => {
    const other = await run('Unasked', ['Rome', 'Oslo']);
    const [here, there] = [await invite(), await invite({}, other)];
    expect(await new GuestBrowser(here.address).page()).toMatchObject({ asked });
    expect(await new GuestBrowser(there.address).page()).toMatchObject({ asked: '' });
    const order = { passed: [], clientPicks, random: Math.random };
    expect(await getJudgePage(backend.owner, id, order)).toMatchObject({ asked });
    expect(await getJudgePage(stranger, id, order)).toBeNull();
    expect((await openPage()).experiment).toMatchObject({ asked });
  });

  test('gets no original, and no picture by a name of another link or none', async () => {
    const [one, other] = [new GuestBrowser((await invite()).address), await invite()];
    const { left } = await one.pair();
    const image = (await openPage()).live.results[0]?.images[0]?.id ?? '';
    expect((await one.picture(left.id, 'small')).status).toBe(200);
    expect((await one.picture(left.id, 'original')).status).toBe(404);
    expect((await one.picture(image)).status).toBe(404);
    expect((await one.picture('a'.repeat(22))).status).toBe(404);
    expect((await new GuestBrowser(other.address).picture(left.id)).status).toBe(404);
  });

  test('is one judge, whatever the number of votes, and two browsers are two', async () => {
    const { address } = await invite({ name: 'Team of two' });
    const [first, second] = [new GuestBrowser(address), new GuestBrowser(address)];
    const pair = await first.pair();
    for (const outcome of ['left', 'left', 'right'] as const) {
      await first.vote(voteOn(pair, outcome));
    }
    await second.vote(voteOn(pair, 'right'));
    expect(first.cookie).not.toBe(second.cookie);
    const { judges, agreement } = (await openPage()).standings;
    const ofTeam = judges.filter(({ link }) => link === 'Team of two');
    expect(ofTeam.map(({ name, votes }) => [name, votes])).toEqual([
      ['Guest 1', 3],
      ['Guest 2', 1],
    ]);
    expect(ofTeam.every((judge) => (judge.agreement?.pairs ?? 0) > 0)).toBe(true);
    expect(agreement?.pairs).toBe(1);
  });

  test('is called as they say where the link asks, and need not say', async () => {
    const { address } = await invite({ name: 'Asking', asksName: true });
    const [named, silent] = [new GuestBrowser(address), new GuestBrowser(address)];
    expect(await named.page()).toMatchObject({ asksName: true, isKnown: false });
    expect((await named.sayName('  Grace \n Hopper ')).status).toBe(204);
    expect(await named.page()).toMatchObject({ asksName: false, isKnown: true });
    expect((await silent.sayName('')).status).toBe(204);
    expect((await silent.sayName('a'.repeat(longestGuestName + 1))).status).toBe(400);
    for (const guest of [named, silent]) await guest.vote(voteOn(await guest.pair(), 'tie'));
    const { judges } = (await openPage()).standings;
    const names = judges.filter(({ link }) => link === 'Asking').map(({ name }) => name);
    expect(names.sort()).toEqual(['Grace Hopper', 'Guest 2']);
    const unasked = new GuestBrowser((await invite()).address);
    expect((await unasked.sayName('Grace')).status).toBe(404);
  });

  test('who sends a vote twice has given one', async () => {
    const { address } = await invite({ name: 'Twice' });
    const guest = new GuestBrowser(address);
    const vote = voteOn(await guest.pair(), 'left');
    expect((await guest.vote(vote)).status).toBe(204);
    expect((await guest.vote(vote)).status).toBe(204);
    const { judges } = (await openPage()).standings;
    expect(judges.find(({ link }) => link === 'Twice')?.votes).toBe(1);
  });

  test('votes on pictures of the experiment alone, from a page of the studio alone', async () => {
    const other = await run('Another', ['Rome', 'Oslo']);
    const [here, there] = [await invite(), await invite({}, other)];
    const guest = new GuestBrowser(here.address);
    const foreign = await new GuestBrowser(there.address).pair();
    expect((await guest.vote(voteOn(foreign, 'left'))).status).toBe(410);
    const vote = voteOn(await guest.pair(), 'left');
    for (const origin of ['https://elsewhere.example', 'null', '']) {
      expect((await guest.vote(vote, { origin })).status, origin).toBe(404);
    }
    for (const wrong of [{}, { ...vote, outcome: 'both' }, { ...vote, right: vote.left }]) {
      expect((await guest.vote(wrong)).status).toBe(400);
    }
  });

  test('gives so many votes and no more', async () => {
    const { db, owner } = backend;
    const guest = new GuestBrowser((await invite({ name: 'Tireless' })).address);
    await guest.vote(voteOn(await guest.pair(), 'left'));
    const { judges } = (await openPage()).standings;
    const judge = judges.find(({ link }) => link === 'Tireless')?.id ?? '';
    const row = { experimentId: id, ownerId: owner.id, judge, leftCell: 0, rightCell: 1 };
    const more = Array.from({ length: mostGuestVotes - 2 }, () => ({
      ...row,
      id: newId(),
      outcome: 'tie' as const,
    }));
    for (let at = 0; at < more.length; at += 500) {
      await db.insert(experimentVotes).values(more.slice(at, at + 500));
    }
    const pair = await guest.pair();
    expect((await guest.vote(voteOn(pair, 'left'))).status).toBe(204);
    expect((await guest.vote(voteOn(pair, 'left'))).status).toBe(403);
    await db.delete(experimentVotes).where(eq(experimentVotes.judge, judge));
  });

  test('is one of so many that one address can bring in ten minutes', async () => {
    const { address } = await invite();
    const pair = await new GuestBrowser(address).pair();
    const statuses: number[] = [];
    for (let guest = 0; guest <= guestTurnLimits.guest.address; guest += 1) {
      const browser = new GuestBrowser(address, '198.51.100.9');
      statuses.push((await browser.vote(voteOn(pair, 'tie'))).status);
    }
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([204]));
    expect(statuses.at(-1)).toBe(429);
    const elsewhere = new GuestBrowser(address, '198.51.100.10');
    expect((await elsewhere.vote(voteOn(pair, 'tie'))).status).toBe(204);
  });

  test('does not see a picture that is in the trash', async () => {
    const other = await run('Trashed', ['Rome', 'Oslo', 'Kyoto']);
    const guest = new GuestBrowser((await invite({}, other)).address);
    const pair = await guest.pair();
    const { results } = (await openPage(other)).live;
    const ids = results.flatMap(({ images }) => images.map((image) => image.id));
    await changeImagesOf(backend.db, backend.owner, {
      ids,
      change: { kind: 'trash', isTrashed: true },
    });
    expect((await guest.picture(pair.left.id)).status).toBe(404);
    expect(await (await guest.askPairs()).json()).toEqual({ pairs: [], bar: 'too-few' });
  });
});

test('what an account takes along names its judges, and opens no link', async () => {
  const { address } = await invite({ name: 'Taken along', asksName: true });
  await new GuestBrowser(address).sayName('Grace');
  const who = {
    ...backend.owner,
    role: 'owner',
    name: 'You',
    email: null,
    sessionId: null,
  } as const;
  const lines: string[] = [];
  for await (const line of exportAccount(who)) lines.push(line);
  const judges = lines.filter((line) => line.includes('Taken along'));
  expect(judges.map((line) => JSON.parse(line))).toMatchObject([{ is: 'judge', name: 'Grace' }]);
  expect(lines.join('')).not.toContain(address.split('/').at(-1));
});

test('links and guests go with their experiment', async () => {
  const { db } = backend;
  const other = await run('Short', ['Rome', 'Oslo']);
  const { id: linkId, address } = await invite({}, other);
  const guest = new GuestBrowser(address);
  await guest.vote(voteOn(await guest.pair(), 'left'));
  expect(await db.$count(guests, eq(guests.linkId, linkId))).toBe(1);
  await db.delete(experiments).where(eq(experiments.id, other));
  expect(await db.$count(guests, eq(guests.linkId, linkId))).toBe(0);
  expect(await db.$count(guestLinks, eq(guestLinks.id, linkId))).toBe(0);
  expect(await guest.page()).toBeNull();
});
