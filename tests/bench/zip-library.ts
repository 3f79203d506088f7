/**
 * Fills an empty library with pictures of one to three megabytes each, no two with the same bytes:
 * `STUDIO_DATA_DIR=… node tests/bench/zip-library.ts <how many>`. No studio may have it open.
 */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';

const side = 2048;
const qualities = [65, 75, 85, 90, 93];
const ownerId = 'local';

async function makeNoise(quality: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: side, height: side, channels: 3, background: 'teal', noise } as const;
  return sharp({ create }).jpeg({ quality }).toBuffer();
}

async function fill(count: number): Promise<void> {
  const { db, close } = await database();
  const store = imageStore();
  const pictures = await Promise.all(qualities.map(makeNoise));
  const small = await store.put(await sharp(pictures[0]).resize(512).webp().toBuffer());
  for (let at = 0; at < count; at += 1) {
    const picture = pictures[at % pictures.length] ?? Buffer.alloc(0);
    // Behind the end of a JPEG no decoder looks.
    const bytes = Buffer.concat([picture, randomBytes(16)]);
    const prompt = `Picture ${at} of a coast in the rain, painted from memory, in grey and ochre`;
    const [id, generationId] = [newId(), newId()];
    const recipe = { ...emptyRecipe, prompt };
    const order = { id: generationId, clientKey: newClientKey(), ownerId, recipe } as const;
    await db.insert(generations).values({ ...order, provider: 'demo', state: 'done' });
    await db.insert(images).values({
      id,
      generationId,
      ownerId,
      position: 0,
      state: 'stored',
      source: 'demo',
      contentKey: await store.put(bytes),
      smallKey: small,
      largeKey: small,
      mediaType: 'image/jpeg',
      width: side,
      height: side,
      sizeBytes: bytes.length,
      placeholder: 'AA==',
      prompt,
    });
    process.stdout.write(`${id}\n`);
  }
  await close();
}

await fill(Number(process.argv[2]));
