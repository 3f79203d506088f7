import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { images } from '#lib/generations/tables';
import { makeShare } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { ownStudio } from '#tests/support/own-studio';
import { picturesOn, shareOrder } from '#tests/support/share-orders';
import type { BenchStudio } from './bench-studio.ts';
import type { Figure } from './figures.ts';
import { measureFirstLoad } from './first-load.ts';
import { openLibrary } from './library-database.ts';
import { runLighthouse } from './lighthouse.ts';
import { seedLibrary } from './seeded.ts';
import { startStaticPage } from './static-page.ts';
import { type Visit, visitFor } from './visitors.ts';

const pictures = 60;
const visitors = 16;
const runMs = 5000;
/** Turns of each address, one after the other, so that the machine's moods meet both alike. */
const rounds = 3;

interface Shared {
  readonly id: string;
  readonly address: string;
  /** Of its first picture. */
  readonly imageId: string;
}

/** The page of a share of sixty pictures, beside a page that was written when it was built. */
export async function measureShare({ provider }: BenchStudio): Promise<Figure[]> {
  const own = await ownStudio({
    name: 'bench-share',
    demo: { url: provider.url },
    // So that one machine can be many visitors.
    env: { STUDIO_TRUSTED_PROXIES: '127.0.0.1' },
  });
  try {
    await seedLibrary(pictures, { STUDIO_DATA_DIR: own.dataDir });
    const shared = await shareAll(own.dataDir);
    const studio = await own.start();
    const page = studio.url + shared.address;
    return [
      ...(await measureRates(page)),
      ...(await measureFirstLoad(page, 60)),
      ...(await runLighthouse(page, 98)),
      ...(await measureEnds(studio.url, shared)),
    ];
  } finally {
    await own.close('SIGTERM');
  }
}

/** Shares all pictures of a library. */
async function shareAll(dataDir: string): Promise<Shared> {
  const { database } = await openLibrary({ dataDir });
  try {
    const rows = await database.db.select({ id: images.id }).from(images).limit(pictures);
    const order = shareOrder(rows.map(({ id }) => id));
    const made = await makeShare(database.db, { id: 'local' }, order);
    if (!made.ok) throw new Error(`The share was refused: ${made.failure.code}.`);
    const { id, token } = made.value;
    return { id, address: shareAddress(token, order.rules), imageId: rows[0]?.id ?? '' };
  } finally {
    await database.close();
  }
}

async function measureRates(page: string): Promise<Figure[]> {
  const beside = await startStaticPage(pictures);
  try {
    const sums = { page: 0, beside: 0, strangers: 0 };
    for (const address of [page, beside.url]) await visitFor(address, runMs / 5, { visitors });
    for (let round = 0; round < rounds; round += 1) {
      sums.page += (await visitFor(page, runMs, { visitors })).filter(isSeen).length;
      sums.beside += (await visitFor(beside.url, runMs, { visitors })).filter(isSeen).length;
      const each = { visitors, isNewEachTime: true };
      sums.strangers += (await visitFor(page, runMs, each)).filter(isSeen).length;
    }
    const aSecond = (sum: number) => Math.round((1000 * sum) / (rounds * runMs));
    const ofStatic = (sum: number) => `${Math.round((100 * sum) / sums.beside)} %`;
    return [
      { name: 'requests a second, the page', value: String(aSecond(sums.page)) },
      { name: 'requests a second, a static page', value: String(aSecond(sums.beside)) },
      {
        name: 'the page, of a static page',
        value: ofStatic(sums.page),
        promise: 'at least 80 %',
      },
      {
        name: 'requests a second, the page, each of somebody new',
        value: `${aSecond(sums.strangers)}, ${ofStatic(sums.strangers)} of a static page`,
      },
    ];
  } finally {
    await beside.close();
  }
}

const isSeen = ({ status }: Visit) => status === 200;

/** How long what was ended is still seen by visitors who do not stop asking. */
async function measureEnds(url: string, { id, address, imageId }: Shared): Promise<Figure[]> {
  const built = await builtActions();
  const owner = new Caller(url);
  const act = (action: string, input: object) => async () => {
    const known = built.get(action);
    if (!known || !(await owner.act(known, input))?.data) throw new Error(`${action} failed.`);
  };
  const [picture = ''] = picturesOn(await (await owner.ask('GET', address)).text());
  const trash = { ids: [imageId], change: { kind: 'trash', isTrashed: true } };
  const deletion = act('lib/gallery/change-actions.ts changeImages', trash);
  const revoking = act('lib/shares/actions.ts moveShare', { id, to: 'revoked' });
  const promise = 'at most 1000 ms';
  return [
    {
      name: 'a deleted picture is last seen after',
      value: await lastSeen(`${url}${address}/image/${picture}/small`, deletion),
      promise,
    },
    {
      name: 'a revoked page is last seen after',
      value: await lastSeen(url + address, revoking),
      promise,
    },
  ];
}

async function lastSeen(address: string, end: () => Promise<void>): Promise<string> {
  const visiting = visitFor(address, runMs, { visitors });
  await sleep(runMs / 3);
  const endedAt = performance.now();
  await end();
  const visits = await visiting;
  const seen = visits.filter(isSeen).map((each) => each.answeredAt);
  const isOver = visits.some(({ status }) => status === 404);
  return isOver ? `${Math.max(0, Math.round(Math.max(...seen) - endedAt))} ms` : 'never ended';
}
