import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/platform/database/database';

/** As many as are in memory at once. */
const aPage = 500;

type OwnTable = PgTable & { readonly ownerId: AnyPgColumn };

/**
 * All rows of a table that belong to somebody, page after page by its primary key: an experiment alone
 * may have ten thousand cells.
 */
export async function* ownRows(
  db: Db,
  table: OwnTable,
  ownerId: string,
): AsyncGenerator<Record<string, unknown>> {
  const key = keyOf(table);
  const columns = sql.join(
    key.map(([, column]) => column),
    sql`, `,
  );
  let behind: SQL | undefined;
  for (;;) {
    const rows: Array<Record<string, unknown>> = await db
      .select()
      .from(table)
      .where(and(eq(table.ownerId, ownerId), behind))
      .orderBy(...key.map(([, column]) => column))
      .limit(aPage);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < aPage) return;
    const place = key.map(([name]) => sql`${last[name]}`);
    behind = sql`(${columns}) > (${sql.join(place, sql`, `)})`;
  }
}

/** The columns of the primary key, with what each is called in a row. */
function keyOf(table: OwnTable): Array<readonly [string, AnyPgColumn]> {
  const { primaryKeys, columns } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const named = Object.entries(getTableColumns(table));
  return key.map((column) => {
    const found = named.find(([, each]) => each.name === column.name);
    if (!found) throw new Error(`${column.name} is in no row.`);
    return found;
  });
}
