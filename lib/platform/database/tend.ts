import { sql } from 'drizzle-orm';
import type { Database, Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';

/**
 * Postgres keeps itself in order with a process of its own, autovacuum; the embedded one has no
 * other process. Without statistics its planner takes every search for a rare one and reads whole
 * tables for it, and without a vacuum nothing is ever answered by an index alone and the room of
 * changed rows is not used again. So the studio does both, whenever a table has become another.
 */
const firstMs = 10_000;
const roundMs = 3_600_000;

/** Also where nothing grew: changed rows leave dead ones behind. */
const wholeMs = 24 * roundMs;

/** A table is another when it has grown or shrunk by this part, and by these pages, since. */
const changedPart = 0.1;
const changedPages = 16;

/** Tends the embedded database now and then until it is stopped; does nothing on any other. */
export function startTending({ kind, db }: Pick<Database, 'kind' | 'db'>): {
  stop(): Promise<void>;
} {
  if (kind !== 'embedded') return { stop: async () => {} };
  let round = Promise.resolve();
  let isStopped = false;
  let wholeAt = performance.now();
  let timer: NodeJS.Timeout;
  const next = (ms: number) => {
    timer = setTimeout(() => {
      const isWhole = performance.now() - wholeAt >= wholeMs;
      if (isWhole) wholeAt = performance.now();
      round = tend(db, { isWhole, isStopped: () => isStopped })
        .then((tables) => log.debug({ tables }, 'the database was tended'))
        .catch((error) => log.error({ err: error }, 'the database could not be tended'))
        .finally(() => isStopped || next(roundMs));
    }, ms);
    timer.unref();
  };
  next(firstMs);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/**
 * One round: tidies the tables that have become others since the last one, and looks anew at what is
 * in them. Everything else waits meanwhile, on the one connection there is, so it goes in small
 * steps: a hundred thousand pictures take seconds in one, and less than half of one a column.
 *
 * @param isWhole whether all tables are meant
 * @returns the names of those it tended
 */
export async function tend(
  db: Db,
  { isWhole, isStopped }: { readonly isWhole: boolean; readonly isStopped: () => boolean },
): Promise<string[]> {
  const tables = await listTables(db);
  const due = tables.filter((table) => isWhole || hasBecomeAnother(table));
  for (const { name, columns } of due) {
    if (isStopped()) return [];
    await db.execute(sql.raw(`vacuum ${name}`));
    for (const column of columns) {
      if (isStopped()) return [];
      await db.execute(sql.raw(`analyze ${name} (${column})`));
    }
  }
  return due.map(({ name }) => name);
}

type Table = {
  /** As statements write it, like its columns. */
  readonly name: string;
  readonly columns: string[];
  readonly pages: number;
  /** When it was last tended. */
  readonly knownPages: number;
  /** Of how many of its columns there are statistics. */
  readonly knownColumns: number;
};

function hasBecomeAnother({ pages, knownPages, columns, knownColumns }: Table): boolean {
  if (pages === 0) return false;
  // A new index makes the number of pages known, too; of the columns it says nothing.
  if (knownColumns < columns.length) return true;
  return Math.abs(pages - knownPages) > knownPages * changedPart + changedPages;
}

/** All that is known without reading a table: its file's size costs nothing, its rows' number does. */
async function listTables(db: Db): Promise<Table[]> {
  const { rows } = await db.execute<Table>(sql`
    select format('%I.%I', schema.nspname, tables.relname) as name,
      (
        select jsonb_agg(quote_ident(attname) order by attnum) from pg_attribute
        where attrelid = tables.oid and attnum > 0 and not attisdropped
      ) as columns,
      (pg_relation_size(tables.oid) / current_setting('block_size')::int)::int as pages,
      tables.relpages as "knownPages",
      (select count(*)::int from pg_statistic where starelid = tables.oid) as "knownColumns"
    from pg_class as tables join pg_namespace as schema on schema.oid = tables.relnamespace
    where tables.relkind = 'r' and schema.nspname not in ('pg_catalog', 'information_schema')
    order by 1`);
  return rows;
}
