import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { variantSides } from '#lib/generations/image-address';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';
import { makeForms } from '#lib/platform/pixels/picture';
import type { KnownFile } from '#lib/upkeep/known-files';

interface Broken {
  readonly kind: 'missing' | 'changed' | 'orphaned';
  readonly key: string;
  readonly files: readonly KnownFile[];
}

/**
 * Makes the variants of pictures anew of which one is missing or changed, from originals that are
 * whole. An encoder of another version writes other bytes, and so under another key: then the row
 * names that one.
 *
 * @returns the keys of what was mended
 */
export async function mendVariants(db: Db, broken: readonly Broken[]): Promise<Set<string>> {
  const lost = new Set(broken.flatMap(({ files }) => files.filter(isOriginal).map(imageOf)));
  const mended = new Set<string>();
  for (const { key, files } of broken) {
    const variants = files.filter(({ role }) => role === 'small' || role === 'large');
    const wanted = variants.map(imageOf).filter((id) => id !== null && !lost.has(id));
    if (variants.length === 0 || wanted.length < files.length) continue;
    const done = await Promise.all(wanted.map((id) => mend(db, id ?? '')));
    if (done.every(Boolean)) mended.add(key);
  }
  return mended;
}

async function mend(db: Db, imageId: string): Promise<boolean> {
  const [row] = await db
    .select({ contentKey: images.contentKey })
    .from(images)
    .where(eq(images.id, imageId));
  if (!row?.contentKey) return false;
  const store = imageStore();
  const bytes = await buffer(store.get(row.contentKey)).catch(() => null);
  const forms = bytes && (await makeForms(bytes, variantSides).catch(() => null));
  if (!forms) return false;
  const smallKey = await store.rewrite(forms.small.bytes);
  const largeKey = await store.rewrite(forms.large.bytes);
  await db.update(images).set({ smallKey, largeKey }).where(eq(images.id, imageId));
  return true;
}

const isOriginal = ({ role }: KnownFile) => role === 'original';
const imageOf = ({ imageId }: KnownFile) => imageId;
