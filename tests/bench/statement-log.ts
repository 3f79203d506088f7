import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Hears every statement that a database is asked, so that its plan can be asked for afterwards. */
export interface StatementLog {
  /** The statements of some work that read something, each once. */
  during(work: () => Promise<unknown>): Promise<Statement[]>;
  /** The plan of a statement, as Postgres describes it. */
  explain(statement: Statement): Promise<string[]>;
}

type Query = (sql: unknown, params?: unknown, ...rest: unknown[]) => Promise<{ rows: unknown[] }>;

export function statementLog(client: PGlite | Pool): StatementLog {
  const heard: Statement[] = [];
  const target = client as unknown as { query: Query };
  const ask = target.query.bind(client) as Query;
  target.query = (asked, params, ...rest) => {
    // node-postgres is given an object, PGlite a text.
    const sql = typeof asked === 'string' ? asked : (asked as { text: string }).text;
    heard.push({ sql, params: (params as unknown[] | undefined) ?? [] });
    return ask(asked, params, ...rest);
  };
  return {
    async during(work) {
      heard.length = 0;
      await work();
      const reads = heard.filter(({ sql }) => /^\s*(?:select|with)\b/i.test(sql));
      return [...new Map(reads.map((each) => [each.sql, each])).values()];
    },
    async explain({ sql, params }) {
      const { rows } = await ask(`explain ${sql}`, params as unknown[]);
      return rows.map((row) => String(Object.values(row as object)[0]));
    },
  };
}
