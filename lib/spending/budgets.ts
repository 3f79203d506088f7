import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider } from '#lib/platform/env';
import type { Budget } from '#lib/spending/budget';
import { budgets, personBudgets } from '#lib/spending/tables';

type Kind = Provider['kind'];

/** What a person who has set nothing may spend in a day with a key of their own. */
const cautiousDay = 100;

/** The budget of a provider: as it was set in the studio, else as the settings say. */
export async function getBudget(db: Db, provider: Kind): Promise<Budget> {
  const [row] = await db.select().from(budgets).where(eq(budgets.provider, provider));
  return budgetOf(row, provider);
}

/** The same, and nobody else orders anything until the transaction ends. */
export async function holdBudget(tx: Db, provider: Kind): Promise<Budget> {
  const held = () => tx.select().from(budgets).where(eq(budgets.provider, provider)).for('update');
  let [row] = await held();
  if (!row) {
    await tx.insert(budgets).values({ provider }).onConflictDoNothing();
    [row] = await held();
  }
  return budgetOf(row, provider);
}

export async function setBudget(db: Db, provider: Kind, budget: Budget): Promise<void> {
  const set = { ...budget, isSet: true };
  await db
    .insert(budgets)
    .values({ provider, ...set })
    .onConflictDoUpdate({ target: budgets.provider, set });
}

/** What one person may spend, besides what the studio may; no limits where none are set. */
export async function getPersonBudget(db: Db, provider: Kind, ownerId: string): Promise<Budget> {
  const { dayImages, monthImages } = personBudgets;
  const [row] = await db
    .select({ dayImages, monthImages })
    .from(personBudgets)
    .where(and(eq(personBudgets.provider, provider), eq(personBudgets.ownerId, ownerId)));
  return row ?? { dayImages: null, monthImages: null };
}

export async function setPersonBudget(
  tx: Db,
  provider: Kind,
  ownerId: string,
  budget: Budget,
): Promise<void> {
  await tx
    .insert(personBudgets)
    .values({ provider, ownerId, ...budget })
    .onConflictDoUpdate({ target: [personBudgets.provider, personBudgets.ownerId], set: budget });
}

function budgetOf(row: typeof budgets.$inferSelect | undefined, provider: Kind): Budget {
  if (!row?.isSet) return budgetOfSettings(provider);
  const { dayImages, monthImages } = row;
  return { dayImages, monthImages };
}

/** The demo bills nothing, so it has no budget unless one is set. */
function budgetOfSettings(provider: Kind): Budget {
  const { STUDIO_BUDGET_DAY_IMAGES: day, STUDIO_BUDGET_MONTH_IMAGES: month } = env();
  const fallback = provider === 'demo' ? null : cautiousDay;
  return {
    dayImages: day === undefined ? fallback : day,
    monthImages: month ?? null,
  };
}
