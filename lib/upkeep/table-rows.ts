import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';

/** Says who is alive at this moment, which is nothing to keep. */
const leases = 'workers';

const rowsAtOnce = 500;

/** The studio's own tables, without the leases. Those of the queue and the migrations lie in others' schemas. */
export async function listTables(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> ${leases} order by 1`);
  return rows.map(({ name }) => name);
}

/**
 * The columns that make up a row. Left out are those that the database works out by itself, and
 * identifiers of transactions, which mean something in their own database only.
 */
export async function listColumns(db: Db, table: string): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select quote_ident(column_name) as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}
      and is_generated = 'NEVER' and data_type <> 'xid8'
    order by ordinal_position`);
  return rows.map(({ name }) => name);
}

/**
 * Every row of a table as a line of JSON, some at a time. The same row is the same line on either
 * database.
 *
 * @param tx a transaction: the lines come from a cursor of it
 */
export async function* readRows(tx: Db, table: string): AsyncGenerator<string[]> {
  const columns = (await listColumns(tx, table)).join(', ');
  // How a moment is written depends on this.
  await tx.execute(sql`set local timezone = 'UTC'`);
  await tx.execute(
    sql.raw(`declare rows_of no scroll cursor for
      select row_to_json(each)::text as line from (select ${columns} from public.${table}) as each`),
  );
  for (;;) {
    const { rows } = await tx.execute<{ line: string }>(
      sql.raw(`fetch ${rowsAtOnce} from rows_of`),
    );
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await tx.execute(sql`close rows_of`);
}

const everyBit = 2n ** 256n;

/** A sum over rows that does not depend on their order, which no database promises. */
export class RowsDigest {
  #rows = 0;
  #sum = 0n;

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const hash = createHash('sha256').update(line).digest('hex');
      this.#sum = (this.#sum + BigInt(`0x${hash}`)) % everyBit;
    }
    this.#rows += lines.length;
  }

  facts(): { readonly rows: number; readonly digest: string } {
    return { rows: this.#rows, digest: this.#sum.toString(16).padStart(64, '0') };
  }
}
