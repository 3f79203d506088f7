import { performance } from 'node:perf_hooks';
import { ownStudio } from '#tests/support/own-studio';
import type { StudioProcess } from '../../scripts/studio-process.ts';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureLibrary } from './library.ts';
import { openLibrary } from './library-database.ts';
import { measureScroll } from './scroll.ts';
import { seedLibrary } from './seeded.ts';

const images = 100_000;
const rounds = 40;
const days = ['2026-10-01', '2026-05-20', '2025-12-31', '2025-06-17', '2025-02-02'];

/** The gallery at a hundred thousand images on the embedded database. */
export async function measureGallery({ provider }: BenchStudio): Promise<Figure[]> {
  const own = await ownStudio({ name: 'bench-gallery', demo: { url: provider.url } });
  try {
    await seedLibrary(images, { STUDIO_DATA_DIR: own.dataDir });
    const library = await openLibrary(own);
    const asked = await measureLibrary(library, own.settings);
    await library.database.close();
    const studio = await own.start();
    const loaded = await measureFirstLoad(`${studio.url}/gallery`, null);
    return [
      ...asked,
      ...(await measurePages(studio)),
      ...loaded.map(({ name, value }) => ({ name: `first load of /gallery: ${name}`, value })),
      ...(await measureScroll(studio.url)),
    ];
  } finally {
    await own.close('SIGTERM');
  }
}

/** Whole answers of the running studio, as a browser would wait for them. */
async function measurePages({ url }: StudioProcess): Promise<Figure[]> {
  const first = await timesOf(() => `${url}/gallery`);
  const jumps = await timesOf((round) => `${url}/api/images?at=${days[round % days.length]}`);
  return [
    {
      name: 'the page /gallery, whole, over HTTP',
      value: `median ${milliseconds(quantile(first, 0.5))}, p95 ${milliseconds(quantile(first, 0.95))}`,
      promise: 'p95 under 150 ms',
    },
    {
      name: 'a jump to a date, over HTTP',
      value: `median ${milliseconds(quantile(jumps, 0.5))}, at most ${milliseconds(Math.max(...jumps))}`,
      promise: 'under 200 ms',
    },
  ];
}

async function timesOf(address: (round: number) => string): Promise<number[]> {
  const times: number[] = [];
  // The first answers load code, which no later one does.
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now();
    await (await fetch(address(Math.abs(round)))).arrayBuffer();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}
