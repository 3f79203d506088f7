import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempts } from '#lib/accounts/tables';
import { makeGuestLink } from '#lib/experiments/guests/change-links';
import { mostLinkVotes } from '#lib/experiments/guests/guest-link';
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
  const ownerId = backend.owner.id;
  await backend.db
    .insert(guests)
    .values(ids.map((id) => ({ id, ownerId, linkId, visitor: id.slice(0, 22) + id.slice(24) })));
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

describe('a link for judges', () => {
  test('gives no more pairs to who asks too often, by its page neither', async () => {
    const { db } = backend;
    const guest = new GuestBrowser((await invite()).address);
    expect((await guest.page())?.pairs).toHaveLength(4);
    // As if the page had been loaded as often as it can be.
    await db.update(attempts).set({ until: new Date(Date.now() + 600_000) });
    expect(await guest.page()).toMatchObject({ pairs: null });
    expect((await guest.askPairs()).status).toBe(429);
    await db.delete(attempts);
    expect((await guest.page())?.pairs).toHaveLength(4);
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
});
