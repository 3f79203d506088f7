import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Db } from '#lib/platform/database/database';
import { beginFile } from '#lib/platform/durable-file';
import { env } from '#lib/platform/env';
import { imageStore } from '#lib/platform/image-store/image-store';
import { removeHalfWritten } from '#lib/platform/remove-half-written';
import { studioVersion } from '#lib/platform/studio-version';
import { ArchiveRefused, type Ending, type Manifest, placeOf } from '#lib/upkeep/archive';
import { type ArchiveWriter, writeArchive } from '#lib/upkeep/archive-writer';
import { padded } from '#lib/upkeep/padded';
import { type Snapshot, takeSnapshot } from '#lib/upkeep/snapshot';

/** What was written. */
export interface Backup extends Ending {
  readonly rows: number;
  /** Of the archive. */
  readonly archiveBytes: number;
}

const filesAStep = 1000;

/**
 * Writes everything the studio has into one file, while it runs: the rows as they are at one moment,
 * then the files that those name. It has its name only when it is whole and durable.
 *
 * @param file absolute
 * @yields a sentence now and then about how far it is
 * @throws ArchiveRefused when there is such a file already
 */
export async function* backUp(db: Db, file: string): AsyncGenerator<string, Backup> {
  if (existsSync(file)) throw new ArchiveRefused(`${file} is there already. Choose another name.`);
  const folder = dirname(file);
  // A backup that was killed left as much as the whole library here.
  await removeHalfWritten(folder, new Date());
  const partial = await beginFile(folder);
  const archive = writeArchive(partial);
  let snapshot: Snapshot | null = null;
  let isWhole = false;
  try {
    snapshot = await takeSnapshot(db, folder);
    const rows = snapshot.tables.reduce((sum, table) => sum + table.rows, 0);
    yield `${rows} rows are laid aside. ${snapshot.keys.size} files follow.`;
    await addRows(archive, snapshot);
    await addJournal(archive);
    const ending = yield* addFiles(archive, snapshot.keys);
    await archive.addJson('end.json', ending);
    const archiveBytes = await archive.end();
    await partial.keepAs(file);
    isWhole = true;
    return { ...ending, rows, archiveBytes };
  } finally {
    // After an error, and when whoever asked has gone.
    if (!isWhole) await archive.abandon();
    await snapshot?.discard();
    await partial.discard();
  }
}

async function addRows(archive: ArchiveWriter, snapshot: Snapshot): Promise<void> {
  const tables = snapshot.tables.map(({ name, rows, digest }) => ({ name, rows, digest }));
  const { madeAt, migration } = snapshot;
  await archive.addJson('manifest.json', {
    format: 1,
    madeAt: madeAt.toISOString(),
    version: studioVersion(),
    migration,
    tables,
  } satisfies Manifest);
  for (const { name, path, sizeBytes } of snapshot.tables) {
    await archive.add(`tables/${name}.jsonl`, sizeBytes, createReadStream(path));
  }
}

/** Answers that no row has yet, and marks of what was sent. */
async function addJournal(archive: ArchiveWriter): Promise<void> {
  const folder = join(env().dataDir, 'journal');
  for (const name of await readdir(folder).catch(() => [])) {
    const entry = `journal/${name}`;
    // Forgotten since the folder was read: by now its row has it.
    const bytes = placeOf(entry) && (await readFile(join(folder, name)).catch(() => null));
    if (bytes) await archive.addBytes(entry, bytes);
  }
}

async function* addFiles(
  archive: ArchiveWriter,
  keys: ReadonlySet<string>,
): AsyncGenerator<string, Ending> {
  const missing: string[] = [];
  const changed: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const key of keys) {
    const added = await addFile(archive, key);
    if (added === null) missing.push(key);
    else {
      if (!added.isWhole) changed.push(key);
      files += 1;
      bytes += added.sizeBytes;
    }
    if (files > 0 && files % filesAStep === 0) yield `${files} of ${keys.size} files are in it.`;
  }
  return { files, bytes, missing, changed };
}

/**
 * Null where there is no file. An open file stays whole, even if it is removed meanwhile; what the
 * disk does not give is not whole, and the backup goes on.
 */
async function addFile(archive: ArchiveWriter, key: string) {
  const sizeBytes = await imageStore().sizeBytes(key);
  if (sizeBytes === null) return null;
  const file = imageStore().get(key);
  const hash = createHash('sha256');
  try {
    if (!(await isOpen(file))) return null;
    const body = async function* () {
      for await (const chunk of padded(file[Symbol.asyncIterator](), sizeBytes)) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await archive.add(`images/${key}`, sizeBytes, body());
  } finally {
    file.destroy();
  }
  return { sizeBytes, isWhole: hash.digest('hex') === key };
}

/** Whether there is still a file to read. */
async function isOpen(file: Readable): Promise<boolean> {
  return await once(file, 'readable').then(
    () => true,
    () => false,
  );
}
