import { sql } from 'drizzle-orm';
import { type Database, database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

export interface Health {
  readonly status: 'ok' | 'database-away';
  readonly provider: 'demo' | 'seedream';
  readonly database: Database['kind'];
}

/** Whether the studio can work at this moment: the database is really asked. */
export async function getHealth(): Promise<Health> {
  const { db, kind } = await database();
  const answers = await db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  return { status: answers ? 'ok' : 'database-away', provider: provider().kind, database: kind };
}
