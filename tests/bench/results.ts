import { rm } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { planExperiment } from '#lib/experiments/plan/plan';
import { experimentCells, experimentGenerations, experiments } from '#lib/experiments/tables';
import { generations, images as pictures } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';
import { designOf } from '#tests/support/designs';
import { studioClient } from '#tests/support/studio-client';
import { makeTempFolder } from '#tests/support/temp-folder';
import { findChromium } from '../../scripts/chromium.ts';
import { startStudio } from '../../scripts/studio-process.ts';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';
import { openLibrary } from './library-database.ts';
import { startResultNews } from './result-news.ts';
import { seedLibrary } from './seeded.ts';

const side = 100;
/** Some pictures of a library come in sets; so many make enough generations. */
const images = 16_000;
const screens = 30;
const pixelsAFrame = 24;

/** The grid of an experiment of ten thousand cells, each with its picture. */
export async function measureResults({ provider }: BenchStudio): Promise<Figure[]> {
  const dataDir = await makeTempFolder('bench-results');
  await seedLibrary(images, { STUDIO_DATA_DIR: dataDir });
  const { database } = await openLibrary({ dataDir });
  const id = await makeExperiment(database.db);
  const shown = await listPictures(database.db, id);
  await database.close();
  const studio = await startStudio({
    env: { STUDIO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', STUDIO_MIN_FREE_DISK_MB: '0' },
    demo: { url: provider.url },
  });
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(`${studio.url}/experiments/${id}`);
    await page.getByRole('gridcell').first().waitFor();
    // There and back on either way: code is compiled, and what a browser keeps of pictures is kept.
    await ride(page, 1, 0);
    await ride(page, 0, 1);
    await ride(page, 0, -1);
    await ride(page, -1, 0);
    const still = [
      frames('down', await ride(page, 1, 0)),
      frames('across', await ride(page, 0, 1)),
    ];
    await ride(page, 0, -1);
    await ride(page, -1, 0);
    return [
      ...still,
      ...(await rideWithNews(page, studio.url, shown)),
      {
        name: 'elements of the grid then',
        value: String(await page.locator('[role=grid] *').count()),
      },
    ];
  } finally {
    await browser.close();
    studio.kill('SIGTERM');
    await studio.exited;
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same rides while results come. @param shown the pictures of the experiment, the first cell's first */
async function rideWithNews(page: Page, url: string, shown: readonly string[]): Promise<Figure[]> {
  // Nothing would be measured if the page heard of nothing.
  const client = await studioClient(url);
  const [first = ''] = shown;
  const square = page.getByRole('gridcell').filter({ has: page.locator(`a[href*="${first}"]`) });
  await square.waitFor();
  await client.setTrashed(first, true);
  await square.waitFor({ state: 'detached' });
  await client.setTrashed(first, false);
  await square.waitFor();
  const news = await startResultNews(url, shown);
  const down = await ride(page, 1, 0);
  const across = await ride(page, 0, 1);
  const rate = `${(await news.end()).toFixed(1)} results a second`;
  return [frames(`down with ${rate}`, down), frames(`across with ${rate}`, across)];
}

/** The pictures of an experiment, those of the first cell first. */
async function listPictures(db: Db, experimentId: string): Promise<string[]> {
  const { cell, generationId } = experimentGenerations;
  const rows = await db
    .select({ id: pictures.id })
    .from(experimentGenerations)
    .innerJoin(pictures, eq(pictures.generationId, generationId))
    .where(
      and(
        eq(experimentGenerations.experimentId, experimentId),
        eq(pictures.state, 'stored'),
        isNull(pictures.trashedAt),
      ),
    )
    .orderBy(asc(cell), asc(pictures.position));
  return rows.map(({ id }) => id);
}

/** @returns the identifier of an experiment whose cells have the pictures of the library */
async function makeExperiment(db: Db): Promise<string> {
  const words = (letter: string) => Array.from({ length: side }, (_, at) => `${letter}${at}`);
  const design = designOf('{a} {b}', { a: words('a'), b: words('b') });
  const plan = planExperiment(design);
  if (!plan.ok) throw new Error(plan.failure.message);
  const id = newId();
  const ownerId = 'local';
  const common = { experimentId: id, ownerId };
  const made = await db
    .select({ generationId: generations.id })
    .from(generations)
    .orderBy(asc(generations.id))
    .limit(side ** 2);
  const cells = plan.value.cells.map((each, cell) => ({ ...common, cell, ...each }));
  await db
    .insert(experiments)
    .values({ id, ownerId, clientKey: newClientKey(), name: 'Ten thousand', design });
  for (const batch of batchesOf(cells)) await db.insert(experimentCells).values(batch);
  const links = made.map(({ generationId }, cell) => ({ ...common, cell, generationId }));
  for (const batch of batchesOf(links)) await db.insert(experimentGenerations).values(batch);
  return id;
}

function frames(where: string, taken: readonly number[]): Figure {
  const [middle, most] = [quantile(taken, 0.5), quantile(taken, 0.95)];
  return {
    name: `frames of ${screens} screens ${where}, ${taken.length}`,
    value: `median ${milliseconds(middle)}, p95 ${milliseconds(most)}, worst ${milliseconds(Math.max(...taken))}`,
    promise: 'p95 under 20 ms',
  };
}

/** Scrolls the grid from frame to frame. @returns what each took, in milliseconds */
function ride(page: Page, down: -1 | 0 | 1, across: -1 | 0 | 1): Promise<number[]> {
  return page.evaluate(
    ({ pixels, top, left }) =>
      new Promise<number[]>((settle) => {
        const grid = document.querySelector('[role=grid]');
        const taken: number[] = [];
        let rest = pixels;
        let last = performance.now();
        const frame = (now: number) => {
          taken.push(now - last);
          last = now;
          rest -= Math.abs(top) + Math.abs(left);
          grid?.scrollBy({ top, left, behavior: 'instant' });
          if (rest > 0) requestAnimationFrame(frame);
          else settle(taken.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    { pixels: screens * 500, top: down * pixelsAFrame, left: across * pixelsAFrame },
  );
}
