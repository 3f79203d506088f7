import { asc, eq, gte, type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { PersonSpending } from '#lib/people/person';
import type { Db } from '#lib/platform/database/database';
import type { Provider } from '#lib/platform/env';
import { monthStart } from '#lib/spending/spending-day';
import { spendingDays } from '#lib/spending/tables';

/**
 * What everybody has spent with a provider on a day and in its month, those who are deleted too, for
 * whoever may manage. Who spent nothing this month is left out.
 *
 * @param day as `2026-11-25`, where the studio is
 */
export async function listPeopleSpending(
  db: Db,
  provider: Provider['kind'],
  day: string,
): Promise<PersonSpending[]> {
  const isOfDay = sql`${spendingDays.day} = ${day}`;
  const sums = {
    todayImages: sumOf(sql`${spendingDays.settled}`, isOfDay),
    todayUsd: sumOf(sql`${spendingDays.settledUsd}`, isOfDay),
    monthImages: sumOf(sql`${spendingDays.settled}`),
    monthUsd: sumOf(sql`${spendingDays.settledUsd}`),
  };
  const rows = await db
    .select({ id: users.id, name: users.name, ...sums })
    .from(spendingDays)
    .innerJoin(users, eq(users.id, spendingDays.ownerId))
    .where(
      sql`${spendingDays.provider} = ${provider} and ${gte(spendingDays.day, monthStart(day))}`,
    )
    .groupBy(users.id)
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ id, name, todayImages, todayUsd, monthImages, monthUsd }) => ({
    id,
    name,
    today: { images: todayImages, usd: todayUsd },
    month: { images: monthImages, usd: monthUsd },
  }));
}

function sumOf(column: SQL, which?: SQL): SQL<number> {
  const filter = which ? sql` filter (where ${which})` : sql``;
  return sql<number>`coalesce(sum(${column})${filter}, 0)::float8`;
}
