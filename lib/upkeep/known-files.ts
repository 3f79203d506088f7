import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { originals, referencePictures } from '#lib/references/tables';

/** What a file is to the row that names it. */
export type FileRole = 'original' | 'small' | 'large' | 'reference';

export interface KnownFile {
  readonly key: string;
  readonly role: FileRole;
  /** The image whose file it is; null for a reference's. */
  readonly imageId: string | null;
}

const pageSize = 2000;

/**
 * Every file that a row names, of everybody: the care of a store asks for no owner. The same file
 * comes once for each row.
 */
export async function* listKnownFiles(db: Db): AsyncGenerator<KnownFile> {
  yield* filesOfImages(db);
  // Files of people who are gone may be gone as well: see remove-references.ts.
  const isHere = isNull(users.deletedAt);
  for (const { key } of await db
    .select({ key: originals.key })
    .from(originals)
    .innerJoin(users, eq(users.id, originals.ownerId))
    .where(isHere)) {
    yield { key, role: 'reference', imageId: null };
  }
  const { key, smallKey, baseKey } = referencePictures;
  for (const row of await db
    .select({ key, smallKey, baseKey })
    .from(referencePictures)
    .innerJoin(users, eq(users.id, referencePictures.ownerId))
    .where(isHere)) {
    for (const each of [row.key, row.smallKey, row.baseKey]) {
      if (each !== null) yield { key: each, role: 'reference', imageId: null };
    }
  }
}

async function* filesOfImages(db: Db): AsyncGenerator<KnownFile> {
  const { id, contentKey, smallKey, largeKey } = images;
  for (let after: string | null = null; ; ) {
    const page: Array<{
      id: string;
      contentKey: string | null;
      smallKey: string | null;
      largeKey: string | null;
    }> = await db
      .select({ id, contentKey, smallKey, largeKey })
      .from(images)
      .where(
        and(
          eq(images.state, 'stored'),
          isNotNull(contentKey),
          after === null ? undefined : gt(id, after),
        ),
      )
      .orderBy(asc(id))
      .limit(pageSize);
    for (const row of page) {
      const files = { original: row.contentKey, small: row.smallKey, large: row.largeKey } as const;
      for (const role of ['original', 'small', 'large'] as const) {
        const key = files[role];
        if (key !== null) yield { key, role, imageId: row.id };
      }
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}
