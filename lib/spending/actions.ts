'use server';

import { revalidatePath } from 'next/cache';
import { noteDeed } from '#lib/accounts/deeds';
import { managerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { ok } from '#lib/result';
import { Budget } from '#lib/spending/budget';
import { setBudget } from '#lib/spending/budgets';

/** Sets what may be ordered in a day and in a month; orders from now on are held to it. */
export const saveBudget = managerAction
  .inputSchema(Budget)
  .action(async ({ parsedInput: budget, ctx: { viewer } }) => {
    const { db } = await database();
    await db.transaction(async (tx) => {
      await setBudget(tx, provider().kind, budget);
      const details = { day: budget.dayImages, month: budget.monthImages };
      await noteDeed(tx, { kind: 'budget-changed', actorId: viewer.id, details });
    });
    revalidatePath('/settings');
    return ok(null);
  });
