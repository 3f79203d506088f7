/**
 * Times the ingest of pictures against bare sharp: `STUDIO_DATA_DIR=… node
 * tests/bench/ingest-program.ts <a JPEG>`. Prints the two as JSON, in milliseconds a picture.
 */
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { variantSides } from '#lib/generations/image-address';
import { keepPicture, searchColumns } from '#lib/generations/keep-picture';
import { noteWords } from '#lib/generations/picture-words';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';

const pictures = 16;
const rounds = 5;
const ownerId = 'local';
/** As many as the worker has under way at once. */
const atOnce = 3;

/** The same picture in other colours, so that no two files of it are the same. */
function variations(original: Buffer, round: number): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: pictures }, (_, at) =>
      sharp(original)
        .modulate({ hue: Math.round((at * 360) / pictures) + round })
        .jpeg({ quality: 88 })
        .toBuffer(),
    ),
  );
}

async function bare(bytes: Buffer): Promise<void> {
  const variant = (side: number) =>
    sharp(bytes)
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .toBuffer();
  await Promise.all([variant(variantSides.small), variant(variantSides.large)]);
}

async function ingest(db: Db, bytes: Buffer, id: string): Promise<void> {
  const kept = await keepPicture(bytes);
  if (!kept.ok) throw new Error(`A picture was not kept: ${kept.failure}.`);
  const recipe = { ...emptyRecipe, prompt: 'A harbour at dusk with boats, as a watercolour' };
  const { prompt } = recipe;
  const found = searchColumns({ source: 'demo', prompt, recipe, palette: kept.value.palette });
  await noteWords(db, ownerId, [prompt]);
  await db
    .update(images)
    .set({ state: 'stored', ...kept.value, ...found })
    .where(eq(images.id, id));
}

async function order(db: Db): Promise<string> {
  const [id, generationId] = [newId(), newId()];
  const recipe = { ...emptyRecipe, prompt: 'A harbour at dusk with boats, as a watercolour' };
  const call = { id: generationId, clientKey: newClientKey(), ownerId, recipe } as const;
  await db.insert(generations).values({ ...call, provider: 'demo', state: 'storing' });
  await db.insert(images).values({ id, generationId, ownerId, position: 0, source: 'demo' });
  return id;
}

async function timeAll(work: ReadonlyArray<() => Promise<void>>): Promise<number> {
  const limit = pLimit(atOnce);
  const start = performance.now();
  await Promise.all(work.map((each) => limit(each)));
  return (performance.now() - start) / work.length;
}

const original = await readFile(process.argv[2] ?? '');
const { db, close } = await database();
const times = { bare: [] as number[], ingest: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const files = await variations(original, round);
  const ids = await Promise.all(files.map(() => order(db)));
  const bareMs = await timeAll(files.map((bytes) => () => bare(bytes)));
  const ingestMs = await timeAll(files.map((bytes, at) => () => ingest(db, bytes, ids[at] ?? '')));
  // The first round loads code.
  if (round === 0) continue;
  times.bare.push(bareMs);
  times.ingest.push(ingestMs);
}
await close();
process.stdout.write(JSON.stringify(times));
