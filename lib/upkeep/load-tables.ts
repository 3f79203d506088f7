import { createReadStream } from 'node:fs';
import { eq, inArray, or, sql } from 'drizzle-orm';
import { waitingRefusal } from '#lib/generations/settle';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { liveWorkers } from '#lib/platform/jobs/lease';
import { failureWithout } from '#lib/platform/seedream/failure';
import { ArchiveRefused, type TableFacts } from '#lib/upkeep/archive';
import { linesOf } from '#lib/upkeep/lines';
import { listColumns, listTables, RowsDigest, readRows } from '#lib/upkeep/table-rows';

const rowsAtOnce = 500;

/** What a start makes by itself: a database with nothing else in it is empty. */
const madeByStart = new Set(['users', 'provider_gates', 'budgets']);
/** The same of a table that may hold more than that: what there must not be. */
const madeByPeople: Readonly<Record<string, string>> = { door_links: "kind <> 'setup'" };

/** A table of a backup and where its lines lie. */
export type StoredTable = TableFacts & { readonly path: string };

/** @throws ArchiveRefused when the database holds something, or a studio is using it */
export async function requireEmpty(db: Db): Promise<void> {
  if ((await liveWorkers(db)).length > 0) {
    throw new ArchiveRefused('A studio is using this database. Stop it first.');
  }
  for (const table of await listTables(db)) {
    if (madeByStart.has(table)) continue;
    const which = madeByPeople[table] ?? 'true';
    const { rows } = await db.execute(
      sql.raw(`select 1 from public.${table} where ${which} limit 1`),
    );
    if (rows.length > 0) {
      throw new ArchiveRefused(
        `There are ${table.replaceAll('_', ' ')} here already. Restore into an empty folder or database.`,
      );
    }
  }
}

/**
 * Brings the rows of a backup into an empty database, in one transaction. Nothing reacts to them:
 * what triggers would have written is among the rows. Read back, they must be what was backed up.
 *
 * @param sendsQueued whether orders that waited are sent from here; otherwise they are unknown,
 *   since the studio that was backed up may have sent them after that
 */
export async function loadTables(
  db: Db,
  tables: readonly StoredTable[],
  { sendsQueued }: { readonly sendsQueued: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    await requireEmpty(tx);
    // Rows name each other in circles, so what they name is looked at once, when all are there.
    const references = await dropReferences(tx);
    for (const table of tables) await loadTable(tx, table);
    for (const { table, name, definition } of references) {
      await tx.execute(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
    }
    await advanceIdentities(tx);
    if (!sendsQueued) await leaveQueuedUnknown(tx);
  });
}

type Reference = { readonly table: string; readonly name: string; readonly definition: string };

async function dropReferences(tx: Db): Promise<Reference[]> {
  const { rows } = await tx.execute<Reference>(sql`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) {
    await tx.execute(sql.raw(`alter table ${table} drop constraint ${name}`));
  }
  return rows;
}

async function loadTable(tx: Db, { name, path, rows, digest }: StoredTable): Promise<void> {
  const columns = (await listColumns(tx, name)).join(', ');
  await tx.execute(sql.raw(`alter table public.${name} disable trigger user`));
  await tx.execute(sql.raw(`truncate public.${name}`));
  const into = sql.raw(`insert into public.${name} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::public.${name}, `);
  for await (const lines of rowsOf(path)) {
    await tx.execute(sql`${into}${`[${lines.join(',')}]`}::json)`);
  }
  await tx.execute(sql.raw(`alter table public.${name} enable trigger user`));
  const loaded = new RowsDigest();
  for await (const lines of readRows(tx, name)) loaded.add(lines);
  const facts = loaded.facts();
  if (facts.rows !== rows || facts.digest !== digest) {
    throw new Error(`The rows of ${name} are not what was backed up. Nothing was restored.`);
  }
}

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  let lines: string[] = [];
  for await (const line of linesOf(createReadStream(path, 'utf8'))) {
    lines.push(line);
    if (lines.length < rowsAtOnce) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}

/** What is counted goes on behind the highest number that was restored. */
async function advanceIdentities(tx: Db): Promise<void> {
  const { rows } = await tx.execute<{ table: string; column: string }>(sql`
    select quote_ident(table_name) as table, quote_ident(column_name) as column
    from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`);
  for (const { table, column } of rows) {
    const from = sql.raw(`coalesce(max(${column}), 0) + 1, false) from public.${table}`);
    await tx.execute(sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${from}`);
  }
}

const perhapsSent = failureWithout(
  'unknown-outcome',
  'It was waiting or being sent when the backup was made. What came of it after that cannot be seen from here.',
);

/**
 * What was told to wait is as good as queued: the studio that was backed up goes on with it, too. A
 * call more counts as made, so that the answer to an earlier one is not taken for its own. Of what
 * was being sent the answer may be in the journal; should it say to wait, nothing goes from here.
 */
async function leaveQueuedUnknown(tx: Db): Promise<void> {
  const { id, state, answer, attempts } = generations;
  const answered = await tx.select({ id, answer }).from(generations).where(eq(state, 'received'));
  const toldToWait = answered.filter((row) => row.answer && waitingRefusal(row.answer));
  const isToldToWait = inArray(
    id,
    toldToWait.map((row) => row.id),
  );
  await tx
    .update(generations)
    .set({
      state: 'unknown',
      failure: perhapsSent,
      finishedAt: sql`now()`,
      attempts: sql`${attempts} + case when ${state} = 'dispatching' then 0 else 1 end`,
      worker: null,
      answer: null,
      waitingFor: null,
      waitingUntil: null,
    })
    .where(or(inArray(state, ['queued', 'dispatching']), isToldToWait));
}
