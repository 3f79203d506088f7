import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { imports } from '#lib/gallery/tables';
import { type KeptPicture, keepPicture, searchColumns } from '#lib/generations/keep-picture';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { recipeOf } from '#tests/support/backend';

/** Pictures of a library, made without a provider: quickly, and as many as a test needs. */
export interface Library {
  /** A picture of a colour that came of a generation. @returns its identifier */
  generated(prompt: string, bytes?: Uint8Array): Promise<string>;
  /** One that was brought along. */
  imported(prompt: string, bytes?: Uint8Array): Promise<string>;
}

export function libraryOf(db: Db, ownerId: string): Library {
  const add = async (prompt: string, bytes: Uint8Array, generationId: string | null) => {
    const kept = await keep(bytes);
    const id = newId();
    const source = generationId === null ? 'import' : 'demo';
    const found = searchColumns({ source, prompt, recipe: null, palette: kept.palette });
    const place = { id, ownerId, generationId, position: 0, source, state: 'stored' } as const;
    await db.insert(images).values({ ...place, ...kept, ...found });
    return id;
  };
  return {
    async generated(prompt, bytes) {
      const id = newId();
      await db.insert(generations).values({
        id,
        ownerId,
        clientKey: newClientKey(),
        recipe: recipeOf(prompt),
        provider: 'demo',
        state: 'done',
      });
      return add(prompt, bytes ?? (await somePicture()), id);
    },
    async imported(prompt, bytes) {
      const id = await add(prompt, bytes ?? (await somePicture()), null);
      await db.insert(imports).values({ imageId: id, ownerId, fileName: `${prompt}.png` });
      return id;
    },
  };
}

/** The bytes of a small picture that nobody else has; its smaller forms are its own as well. */
export function somePicture(): Promise<Buffer> {
  const raw = { width: 12, height: 8, channels: 3 } as const;
  return sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png()
    .toBuffer();
}

async function keep(bytes: Uint8Array): Promise<KeptPicture> {
  const kept = await keepPicture(bytes);
  if (!kept.ok) throw new Error(`Not kept: ${kept.failure}.`);
  return kept.value;
}
