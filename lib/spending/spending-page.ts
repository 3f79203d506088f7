import 'server-only';
import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';
import { provider, studioTimeZone } from '#lib/platform/env';
import { getSpending, listSpendingDays } from '#lib/spending/queries';
import type { Spending } from '#lib/spending/spending';
import { type Bar, dayBars, monthBars } from '#lib/spending/spending-bars';
import { monthBefore, spendingDay } from '#lib/spending/spending-day';

export interface SpendingPage {
  readonly provider: 'demo' | 'seedream';
  readonly spending: Spending;
  /** The last thirty days, the oldest first. */
  readonly days: readonly Bar[];
  /** The last twelve months. */
  readonly months: readonly Bar[];
  readonly timeZone: string;
}

/** What the viewer has spent at this moment. */
export async function currentSpending(viewer: Viewer): Promise<Spending> {
  const { db } = await database();
  return getSpending(db, viewer.id, provider().kind);
}

/** Everything that Settings shows of money. */
export async function getSpendingPage(viewer: Viewer): Promise<SpendingPage> {
  const { db } = await database();
  const { kind } = provider();
  const timeZone = studioTimeZone();
  const today = spendingDay(new Date(), timeZone);
  const spent = await listSpendingDays(db, viewer.id, kind, `${monthBefore(today, 11)}-01`);
  return {
    provider: kind,
    spending: await getSpending(db, viewer.id, kind),
    days: dayBars(spent, today),
    months: monthBars(spent, today),
    timeZone,
  };
}
