import type { Db } from '#lib/platform/database/database';
import { lastMigration } from '#lib/platform/database/known-migrations';
import { beginFile, type PartialFile } from '#lib/platform/durable-file';
import type { TableFacts } from '#lib/upkeep/archive';
import { listKnownFiles } from '#lib/upkeep/known-files';
import { listTables, RowsDigest, readRows } from '#lib/upkeep/table-rows';

/** All rows as they were at one moment, laid aside. */
export interface Snapshot {
  readonly madeAt: Date;
  readonly migration: string;
  readonly tables: ReadonlyArray<
    TableFacts & { readonly path: string; readonly sizeBytes: number }
  >;
  /** Keys of every file that the rows name. */
  readonly keys: ReadonlySet<string>;
  discard(): Promise<void>;
}

/**
 * Lays every row aside in one transaction, which is short for that: on the embedded database
 * everything else waits for it, and files take their time.
 *
 * @param folder absolute; where there is room for the rows until they are in the archive
 */
export async function takeSnapshot(db: Db, folder: string): Promise<Snapshot> {
  const files: PartialFile[] = [];
  const discard = async () => {
    for (const file of files) await file.discard();
  };
  try {
    return await db.transaction(
      async (tx) => {
        const madeAt = new Date();
        const tables = [];
        for (const name of await listTables(tx)) {
          const file = await beginFile(folder);
          files.push(file);
          tables.push({ name, path: file.path, ...(await copyRows(tx, name, file)) });
        }
        const keys = new Set<string>();
        for await (const { key } of listKnownFiles(tx)) keys.add(key);
        return { madeAt, migration: await lastMigration(tx), tables, keys, discard };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  } catch (error) {
    await discard();
    throw error;
  }
}

async function copyRows(tx: Db, table: string, file: PartialFile) {
  const digest = new RowsDigest();
  let sizeBytes = 0;
  for await (const lines of readRows(tx, table)) {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    await file.write(bytes);
    digest.add(lines);
    sizeBytes += bytes.length;
  }
  return { ...digest.facts(), sizeBytes };
}
