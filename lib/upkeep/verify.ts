import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#lib/platform/database/database';
import { imageStore, type StoredFile } from '#lib/platform/image-store/image-store';
import { studioVersion } from '#lib/platform/studio-version';
import { type KnownFile, listKnownFiles } from '#lib/upkeep/known-files';
import { mendVariants } from '#lib/upkeep/mend-variants';

/** What is not as it should be. Nothing of it is ever deleted. */
export interface Finding {
  readonly kind: 'missing' | 'changed' | 'orphaned';
  readonly key: string;
  /** The rows that name it; none for an orphan. */
  readonly files: readonly KnownFile[];
  /** It was made anew, from the original. */
  readonly isMended: boolean;
}

export interface VerifyOptions {
  /** Makes variants anew that are missing or changed, where their original is whole. */
  readonly mends: boolean;
  /** A file that was touched since may belong to a row that is being written. */
  readonly newerThan: Date;
  /** The store's, unless somebody has listed them already. */
  readonly files?: AsyncIterable<StoredFile>;
}

export interface Verification {
  /** Of the studio: see studioVersion. */
  readonly version: string;
  /** Files that were read. */
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares the store with the rows: each file is read to its end and its bytes compared with its
 * key, each row's files are looked for.
 */
export async function verify(db: Db, options: VerifyOptions): Promise<Verification> {
  const { mends, newerThan, files: listed = imageStore().list() } = options;
  const known = await knownByKey(db);
  const unseen = new Set(known.keys());
  const found: Found[] = [];
  let files = 0;
  let bytes = 0;
  for await (const { key, sizeBytes, touchedAt } of listed) {
    files += 1;
    bytes += sizeBytes;
    unseen.delete(key);
    const named = known.get(key);
    if (!named) {
      if (touchedAt < newerThan) found.push({ kind: 'orphaned', key, files: [] });
    } else if ((await hashOf(key)) !== key) found.push({ kind: 'changed', key, files: named });
  }
  for (const key of unseen) found.push({ kind: 'missing', key, files: known.get(key) ?? [] });
  const findings = await stillKnown(db, found);
  const mended = mends ? await mendVariants(db, findings) : new Set<string>();
  return {
    version: studioVersion(),
    files,
    bytes,
    findings: findings.map((each) => ({ ...each, isMended: mended.has(each.key) })),
  };
}

type Found = Omit<Finding, 'isMended'>;

/** Without what was deleted for good while the files were read, which may take hours. */
async function stillKnown(db: Db, found: readonly Found[]): Promise<readonly Found[]> {
  if (found.every(({ kind }) => kind === 'orphaned')) return found;
  const known = await knownByKey(db);
  return found.filter(({ kind, key }) => kind === 'orphaned' || known.has(key));
}

async function knownByKey(db: Db): Promise<Map<string, KnownFile[]>> {
  const known = new Map<string, KnownFile[]>();
  for await (const file of listKnownFiles(db)) {
    const others = known.get(file.key);
    if (others) others.push(file);
    else known.set(file.key, [file]);
  }
  return known;
}

/** Of the bytes as they are on the disk; null where they cannot be read. */
async function hashOf(key: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(imageStore().get(key), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
