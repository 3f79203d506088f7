import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDeeds } from '#lib/accounts/deeds';
import { users } from '#lib/accounts/tables';
import { setExperimentName } from '#lib/experiments/change-experiment';
import { makeGuestLink } from '#lib/experiments/guests/change-links';
import { openLink } from '#lib/experiments/guests/open-link';
import { guestLinks } from '#lib/experiments/guests/tables';
import { getExperiment } from '#lib/experiments/queries';
import { startExperiment } from '#lib/experiments/start-experiment';
import { pauseExperiment } from '#lib/experiments/steer-experiment';
import {
  experimentCells,
  experimentGenerations,
  experiments,
  experimentVotes,
} from '#lib/experiments/tables';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { deleteExperimentOf } from '#lib/shares/delete-experiment';
import { makeShare } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import { openReportRules } from '#lib/shares/share-rules';
import { shares } from '#lib/shares/tables';
import { ledgerEntries } from '#lib/spending/tables';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { madeExperiment, votesFor } from '#tests/support/made-experiment';
import { shareOrder } from '#tests/support/share-orders';
import { visitPage } from '#tests/support/share-visits';

let backend: Backend;
const stranger = { id: 'stranger' };

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
});

afterAll(() => backend.stop());

/** An experiment of two pictures with votes. */
async function madeOne(name: string) {
  const { db, owner } = backend;
  const made = await madeExperiment(db, owner.id, {
    ...{ name, question: '' },
    design: designOf(`${name} {a}`, { a: ['x', 'y'] }),
    colours: ['#c03030', '#3030c0'],
  });
  await votesFor(db, owner.id, made.id, { winner: 1, loser: 0, times: 3 });
  return made;
}

/** A link for judges and a share of the report. @returns the token of each */
async function linksTo(experimentId: string) {
  const { db, owner } = backend;
  const invited = { experimentId, name: 'Anna', asksName: false, expiresAt: null };
  const link = await makeGuestLink(db, owner, invited);
  const source = { kind: 'experiment', id: experimentId } as const;
  const order = shareOrder([], { source, rules: openReportRules('Report', '') });
  const shared = await makeShare(db, owner, order);
  if (!link.ok || !shared.ok) throw new Error('A link was refused.');
  const judge = link.value.address.split('/').at(-1) ?? '';
  return { judge, link: link.value.id, share: shared.value.id, token: shared.value.token };
}

describe('an experiment that is deleted', () => {
  test('takes its cells, votes and links along, and leaves its pictures', async () => {
    const { db, owner } = backend;
    const [gone, stays] = [await madeOne('Gone'), await madeOne('Stays')];
    const links = await linksTo(gone.id);
    const others = await linksTo(stays.id);
    const rules = openReportRules('Report', '');
    const visit = (token: string) => visitPage(shareAddress(token, rules));
    expect((await visit(links.token)).status).toBe(200);
    expect(await openLink(links.judge)).not.toBeNull();

    expect(await deleteExperimentOf(db, owner, gone.id)).toEqual({ ok: true, value: null });

    expect((await visit(links.token)).status).toBe(404);
    expect(await openLink(links.judge)).toBeNull();
    for (const table of [experimentCells, experimentGenerations, experimentVotes, guestLinks]) {
      expect(await db.$count(table, eq(table.experimentId, gone.id))).toBe(0);
      expect(await db.$count(table, eq(table.experimentId, stays.id))).toBeGreaterThan(0);
    }
    expect(await db.$count(shares, eq(shares.experimentId, gone.id))).toBe(0);
    const ids = gone.images.flatMap((id) => id ?? []);
    const kept = await db
      .select({ state: generations.state })
      .from(images)
      .innerJoin(generations, eq(generations.id, images.generationId))
      .where(inArray(images.id, ids));
    expect(kept).toEqual([{ state: 'done' }, { state: 'done' }]);
    expect((await visit(others.token)).status).toBe(200);
    expect(await openLink(others.judge)).not.toBeNull();
    expect(await listDeeds(db, null, 2)).toMatchObject([
      { kind: 'judges-link-revoked', details: { experiment: gone.id, link: links.link } },
      { kind: 'share-revoked', details: { share: links.share } },
    ]);
    expect(await deleteExperimentOf(db, owner, gone.id)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('is nobody’s but its owner’s to delete or to rename', async () => {
    const { db, owner } = backend;
    const { id } = await madeOne('Mine');
    const refused = { ok: false, failure: { code: 'not-found' } };
    expect(await deleteExperimentOf(db, stranger, id)).toEqual(refused);
    expect(await deleteExperimentOf(db, owner, newId())).toEqual(refused);
    expect(await setExperimentName(db, stranger, id, 'Theirs')).toEqual(refused);
    expect(await getExperiment(db, owner.id, id)).toMatchObject({ name: 'Mine' });
    expect(await setExperimentName(db, owner, id, 'Mine still')).toEqual({ ok: true, value: null });
    expect(await getExperiment(db, owner.id, id)).toMatchObject({ name: 'Mine still' });
  });

  test('sends nothing more, paused or not, and gives back what was set aside', async () => {
    const { db, owner } = backend;
    const order = { clientKey: newClientKey(), name: 'Long', question: '' };
    const design = designOf('[slow] {a}', { a: ['x', 'y', 'z'] }, { repeats: 8 });
    const started = await startExperiment(db, owner, { ...order, design });
    const id = started.ok ? started.value : '';
    const ordered = await db
      .select({ id: experimentGenerations.generationId })
      .from(experimentGenerations)
      .where(eq(experimentGenerations.experimentId, id));
    const ids = ordered.map((each) => each.id);
    await pauseExperiment(db, owner, id);
    await deleteExperimentOf(db, owner, id);
    expect(await db.$count(experiments, eq(experiments.id, id))).toBe(0);
    await until(async () => {
      const rows = await db
        .select({ state: generations.state })
        .from(generations)
        .where(inArray(generations.id, ids));
      return rows.length === 24 && rows.every(({ state }) => state === 'canceled');
    });
    const entries = await db
      .select()
      .from(ledgerEntries)
      .where(inArray(ledgerEntries.generationId, ids));
    const images = (kind: string) =>
      entries.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.images, 0);
    expect([images('reserved'), images('released'), images('settled')]).toEqual([24, 24, 0]);
  });
});
