import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Db } from '#lib/platform/database/database';
import { migrationsFolder } from '#lib/platform/database/migrations-folder';

/** A change of the tables, as drizzle-kit writes it into its journal. */
const Migration = z.object({
  /** Milliseconds since 1970: by it a database says how far it has come. */
  when: z.number(),
  /** The name of its file, without the ending. */
  tag: z.string(),
});
export type Migration = z.infer<typeof Migration>;

const Journal = z.object({ entries: z.array(Migration) });

/** Those that this version of the studio has, oldest first. */
export async function knownMigrations(): Promise<Migration[]> {
  const text = await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return Journal.parse(JSON.parse(text)).entries;
}

/** The last one that a database has seen, by its `when`; empty where it has seen none. */
export async function lastMigration(db: Db): Promise<string> {
  const { rows } = await db.execute<{ migration: string | null }>(sql`
    select max(created_at)::text as migration from drizzle.__drizzle_migrations`);
  return rows[0]?.migration ?? '';
}

/**
 * To be asked before a database is brought up to date: migrating passes over what it does not know,
 * and an older studio would write into tables of which it knows only a part.
 *
 * @throws DatabaseIsNewer
 */
export async function requireKnownMigration(db: Db): Promise<void> {
  const { rows } = await db.execute<{ table: string | null }>(sql`
    select to_regclass('drizzle.__drizzle_migrations')::text as table`);
  if (!rows[0]?.table) return;
  const known = await knownMigrations();
  if (Number(await lastMigration(db)) > (known.at(-1)?.when ?? 0)) throw new DatabaseIsNewer();
}

export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer';

  constructor() {
    super(
      'This database was brought up to date by a newer version of the studio. Start that version again, or restore a backup that this one made into an empty place.',
    );
  }
}
