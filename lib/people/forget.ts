import { eq, gt, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { apiTokens } from '#lib/accounts/tokens/tables';
import { experiments } from '#lib/experiments/tables';
import { forgetGallery } from '#lib/gallery/forget-gallery';
import { cancelAllQueued } from '#lib/generations/change-course';
import { forgetOrders } from '#lib/generations/forget-orders';
import { keptPrompts } from '#lib/library/prompts/tables';
import { libraryEntries } from '#lib/library/tables';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { forgetReferences } from '#lib/references/forget-references';
import { shares } from '#lib/shares/tables';
import { personBudgets } from '#lib/spending/tables';

/** Longer than any answer is late that still comes: until then what comes is looked for. */
const lateDays = 30;

/** Forgets what somebody made and kept, in the transaction that ends their account. */
export async function forgetAllOf(tx: Db, id: string): Promise<void> {
  const whole = [shares, experiments, keptPrompts, libraryEntries, apiTokens, personBudgets];
  for (const table of whole) await tx.delete(table).where(eq(table.ownerId, id));
  await forgetGallery(tx, id);
  await forgetOrders(tx, id);
  await forgetReferences(tx, id);
}

/**
 * Forgets what has come since to those who are gone: a call that was under way as they left ends later,
 * brings its pictures, or goes back into the queue.
 */
export async function forgetLatecomers(db: Db): Promise<void> {
  const isLate = gt(users.deletedAt, sql`now() - make_interval(days => ${lateDays})`);
  const gone = await db.select({ id: users.id }).from(users).where(isLate);
  for (const { id } of gone) {
    const forgetting = db.transaction(async (tx) => {
      await cancelAllQueued(tx, { id });
      await forgetAllOf(tx, id);
    });
    // One of them must not keep the others.
    await forgetting.catch((error) =>
      log.error({ event: 'not-forgotten', err: error }, 'somebody who left was not forgotten'),
    );
  }
}
