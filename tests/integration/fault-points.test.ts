import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover } from '#lib/generations/recover';
import { generations } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type FaultPoint, faultPoints, injectFault } from '#lib/platform/fault-point';
import { type Backend, startBackend, until } from '#tests/support/backend';

let backend: Backend;
const passed: FaultPoint[] = [];

beforeAll(async () => {
  backend = await startBackend();
  injectFault((point) => passed.push(point));
  await backend.start();
});

afterAll(async () => {
  injectFault(null);
  await backend.stop();
});

test('every labelled point is passed between an order and the end of its journal', async () => {
  const id = await backend.generate('a call that is watched');
  await backend.untilState(id, 'done');
  await until(() => passed.includes('end-committed'));

  const ofPath = (point: FaultPoint) => point !== 'journal-removed' && point !== 'taken-on';
  const firsts = faultPoints.filter(ofPath).map((point) => passed.indexOf(point));
  expect(firsts).not.toContain(-1);

  // As a worker left it that is not there any more.
  const left = { state: 'storing', worker: newId() } as const;
  await backend.db.update(generations).set(left).where(eq(generations.id, id));
  await recover({ isStart: false });
  await backend.untilState(id, 'done');

  await ageJournal();
  await recover({ isStart: false });
  expect(faultPoints.filter((point) => !passed.includes(point))).toEqual([]);
});

test('a call passes the points that are its own in their order', () => {
  // The steps of a file come with every file, and the start of the process may have written some.
  const own = faultPoints.filter((point) => !point.startsWith('file-'));
  const first = own.map((point) => passed.indexOf(point));
  const path = first.slice(0, own.indexOf('journal-removed'));
  expect(path).toEqual([...path].sort((one, other) => one - other));
});

/** What is in the journal is kept for ten minutes. */
async function ageJournal(): Promise<void> {
  const folder = join(backend.dataDir, 'journal');
  const longAgo = new Date(Date.now() - 3600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), longAgo, longAgo);
}
