import { eq, lt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempts } from '#lib/accounts/tables';
import { makeGuestLink } from '#lib/experiments/guests/change-links';
import { mostGuests, mostGuestsOfAddress, mostLinkVotes } from '#lib/experiments/guests/guest-link';
import { guests } from '#lib/experiments/guests/tables';
import { experimentVotes } from '#lib/experiments/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { GuestBrowser, voteOn } from '#tests/support/guest-browser';
import { madeExperiment } from '#tests/support/made-experiment';

let backend: Backend;
let experimentId: string;

beforeAll(async () => {
  backend = await startBackend();
  const made = await madeExperiment(backend.db, backend.owner.id, {
    ...{ name: 'Places', question: '', colours: ['#c03030', '#30c030'] },
    design: designOf('{place}', { place: ['Rome', 'Oslo'] }),
  });
  experimentId = made.id;
});

afterAll(() => backend.stop());

async function invite(asksName = false) {
  const made = await makeGuestLink(backend.db, backend.owner, {
    ...{ experimentId, name: 'Team', asksName, expiresAt: null },
  });
  if (!made.ok) throw new Error(`Refused: ${made.failure.code}.`);
  return made.value;
}

/** Guests of a link who came from elsewhere. @returns who they are */
async function keepGuests(linkId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const rows = ids.map((id) => ({ id, ownerId: backend.owner.id, linkId, visitor: id }));
  await backend.db.insert(guests).values(rows);
  return ids;
}

/** A vote each, at once. */
async function keepVotes(judges: readonly string[]): Promise<void> {
  for (let at = 0; at < judges.length; at += 2000) {
    await backend.db.insert(experimentVotes).values(
      judges.slice(at, at + 2000).map((judge) => ({
        ...{ id: newId(), experimentId, ownerId: backend.owner.id, judge },
        ...{ leftCell: 0, rightCell: 1, outcome: 'tie' as const },
      })),
    );
  }
}

/** Ends what is counted for ten minutes at most. */
async function forgetTurns(): Promise<void> {
  await backend.db.delete(attempts).where(lt(attempts.until, new Date(Date.now() + 600_000)));
}

describe('a link for judges', () => {
  test('gives no more pairs to who asks too often, by its page neither', async () => {
    const { db } = backend;
    const guest = new GuestBrowser((await invite()).address);
    expect((await guest.page())?.next?.pairs).toHaveLength(4);
    // As if the page had been loaded as often as it can be.
    await db.update(attempts).set({ until: new Date(Date.now() + 600_000) });
    expect(await guest.page()).toMatchObject({ next: null });
    expect((await guest.askPairs()).status).toBe(429);
    await db.delete(attempts);
    expect((await guest.page())?.next?.pairs).toHaveLength(4);
  });

  test('takes so many votes of all its guests together, and no more', async () => {
    const [full, other] = [await invite(), await invite()];
    const [judge = ''] = await keepGuests(full.id, 1);
    await keepVotes(Array.from({ length: mostLinkVotes - 1 }, () => judge));
    const [guest, elsewhere] = [new GuestBrowser(full.address), new GuestBrowser(other.address)];
    const pair = await guest.pair();
    expect((await guest.vote(voteOn(pair, 'left'))).status).toBe(204);
    expect((await guest.vote(voteOn(pair, 'left'))).status).toBe(403);
    expect((await elsewhere.vote(voteOn(await elsewhere.pair(), 'left'))).status).toBe(204);
    await backend.db.delete(experimentVotes).where(eq(experimentVotes.judge, judge));
  });

  test('is used up by judges alone, and not by those who said a name', async () => {
    const { id, address } = await invite(true);
    await keepGuests(id, mostGuests);
    const [named, late] = [new GuestBrowser(address), new GuestBrowser(address)];
    expect((await named.sayName('Grace')).status).toBe(204);
    const pair = await named.pair();
    await keepVotes(await keepGuests(id, mostGuests - 1));
    expect((await late.vote(voteOn(pair, 'left'))).status).toBe(204);
    expect((await named.vote(voteOn(pair, 'left'))).status).toBe(403);
    expect((await new GuestBrowser(address).sayName('Ada')).status).toBe(403);
    expect((await late.vote(voteOn(pair, 'right'))).status).toBe(204);
  });

  test('has so many guests of one address, and room for others', async () => {
    const { address } = await invite(true);
    const statuses: number[] = [];
    for (let guest = 0; guest <= mostGuestsOfAddress; guest += 1) {
      // Ten minutes pass, as far as how fast they come is concerned.
      if (guest % 25 === 0) await forgetTurns();
      statuses.push((await new GuestBrowser(address).sayName('')).status);
    }
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([204]));
    expect(statuses.at(-1)).toBe(403);
    expect((await new GuestBrowser(address, '198.51.100.9').sayName('')).status).toBe(204);
  });
});
