import { rm } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { images } from '#lib/generations/tables';
import { makeShare } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import { shareOrder } from '#tests/support/share-visits';
import { makeTempFolder } from '#tests/support/temp-folder';
import { startStudio } from '../../scripts/studio-process.ts';
import type { BenchStudio } from './bench-studio.ts';
import type { Figure } from './figures.ts';
import { measureFirstLoad } from './first-load.ts';
import { openLibrary } from './library-database.ts';
import { runLighthouse } from './lighthouse.ts';
import { seedLibrary } from './seeded.ts';

const pictures = 60;
const visitors = 16;
const runMs = 5000;
/** Turns of each address, one after the other, so that the machine's moods meet both alike. */
const rounds = 3;

/** The page of a share of sixty pictures, beside a file that the same server sends as it lies there. */
export async function measureShare({ provider }: BenchStudio): Promise<Figure[]> {
  const dataDir = await makeTempFolder('bench-share');
  await seedLibrary(pictures, { STUDIO_DATA_DIR: dataDir });
  const address = await shareAll(dataDir);
  const studio = await startStudio({
    env: { STUDIO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', STUDIO_MIN_FREE_DISK_MB: '0' },
    demo: { url: provider.url },
  });
  try {
    const page = studio.url + address;
    return [
      ...(await measureRates(page, `${studio.url}/share/pictures.css`)),
      ...(await measureFirstLoad(page)),
      ...(await runLighthouse(page)),
    ];
  } finally {
    studio.kill('SIGTERM');
    await studio.exited;
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** @returns the address of a share of all pictures of a library */
async function shareAll(dataDir: string): Promise<string> {
  const { database } = await openLibrary({ dataDir });
  try {
    const rows = await database.db.select({ id: images.id }).from(images).limit(pictures);
    const order = shareOrder(rows.map(({ id }) => id));
    const made = await makeShare(database.db, { id: 'local' }, order);
    if (!made.ok) throw new Error(`The share was refused: ${made.failure.code}.`);
    return shareAddress(made.value.token, order.rules);
  } finally {
    await database.close();
  }
}

async function measureRates(page: string, file: string): Promise<Figure[]> {
  await Promise.all([page, file].map((address) => answersWithin(address, runMs / 5)));
  const sums = { page: 0, file: 0 };
  for (let round = 0; round < rounds; round += 1) {
    sums.page += await answersWithin(page, runMs);
    sums.file += await answersWithin(file, runMs);
  }
  const aSecond = (sum: number) => Math.round((1000 * sum) / (rounds * runMs));
  return [
    { name: 'requests a second, the page', value: String(aSecond(sums.page)) },
    { name: 'requests a second, a static file', value: String(aSecond(sums.file)) },
    {
      name: 'the page, of a static file',
      value: `${Math.round((100 * sums.page) / sums.file)} %`,
      promise: 'at least 80 %',
    },
  ];
}

/** How many whole answers some visitors get together. */
async function answersWithin(address: string, ms: number): Promise<number> {
  const end = performance.now() + ms;
  let answers = 0;
  const visit = async () => {
    while (performance.now() < end) {
      await (await fetch(address)).arrayBuffer();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: visitors }, visit));
  return answers;
}
