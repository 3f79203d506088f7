'use server';

import { revalidatePath } from 'next/cache';
import { managerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { ok } from '#lib/result';
import { Budget } from '#lib/spending/budget';
import { setBudget } from '#lib/spending/budgets';

/** Sets what may be ordered in a day and in a month; orders from now on are held to it. */
export const saveBudget = managerAction.inputSchema(Budget).action(async ({ parsedInput }) => {
  const { db } = await database();
  await setBudget(db, provider().kind, parsedInput);
  revalidatePath('/settings');
  return ok(null);
});
