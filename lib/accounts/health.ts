import { sql } from 'drizzle-orm';
import { studioMode } from '#lib/accounts/mode';
import { type Database, database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

export interface Health {
  readonly status: 'ok' | 'database-away';
  /** Told on this machine only: it is nobody else's business what the studio stands on. */
  readonly provider?: 'demo' | 'seedream';
  readonly database?: Database['kind'];
}

/** Whether the studio can work at this moment: the database is really asked. */
export async function getHealth(): Promise<Health> {
  const { db, kind } = await database();
  const answers = await db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const status = answers ? 'ok' : 'database-away';
  if (studioMode().is === 'network') return { status };
  return { status, provider: provider().kind, database: kind };
}
