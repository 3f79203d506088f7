/**
 * `npm run seed -- --images 100000`: fills the studio's library, so that it can be tried at any size.
 *
 * The pictures are real and small (480 pixels on the longer side), painted in all shapes; there are
 * at most `--pictures` of them (400 unless told), and each stands for as many images as it takes.
 * Prompts, times, ratings, tags and collections differ for every image. The studio must be stopped,
 * unless its database is a Postgres.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { database } from '#lib/platform/database/database';
import { seededRandom } from '#lib/seeded-random';
import { makeLibrary } from '#tests/support/library';
import { paintLibrary } from '#tests/support/library-pictures';
import { takeSettingsFile } from './settings-file.ts';

const usage =
  'npm run seed -- --images 100000 [--pictures 400] [--days 730] [--owner local] [--seed 1]';

async function main(): Promise<number> {
  // As npm start does: else the pictures would go into another studio than the one that is meant.
  const problems = takeSettingsFile();
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 1;
  }
  const options = readOptions();
  if (!options) {
    console.error(`Usage: ${usage}\nAll numbers are whole and above 0.`);
    return 1;
  }
  const start = performance.now();
  const random = seededRandom(options.seed);
  const { db, close } = await database();
  try {
    const pictures = await paintLibrary(
      Math.min(options.pictures, options.images),
      random,
      progress('painted', Math.min(options.pictures, options.images)),
    );
    await makeLibrary(db, {
      ownerId: options.owner,
      images: options.images,
      pictures,
      end: Date.now(),
      days: options.days,
      random,
      onMade: progress('images', options.images),
    });
    // The planner goes by what it knows of the rows, and these came all at once.
    await db.execute(sql`vacuum analyze`);
  } finally {
    await close();
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${options.images} images in ${seconds} s.`);
  return 0;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      images: { type: 'string' },
      pictures: { type: 'string', default: '400' },
      days: { type: 'string', default: '730' },
      owner: { type: 'string', default: 'local' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [images, pictures, days, seed] = [
    values.images,
    values.pictures,
    values.days,
    values.seed,
  ].map((text) => (/^[1-9]\d{0,7}$/.test(text ?? '') ? Number(text) : null));
  if (!images || !pictures || !days || !seed) return null;
  return { images, pictures, days, seed, owner: values.owner };
}

/** Says how far it is, once for every tenth. */
function progress(what: string, all: number): (done: number) => void {
  let said = 0;
  return (done) => {
    const tenth = Math.floor((done / all) * 10);
    if (tenth === said) return;
    said = tenth;
    console.log(`${what}: ${done} of ${all}`);
  };
}

process.exitCode = await main();
