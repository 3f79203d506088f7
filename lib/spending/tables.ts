import {
  bigint,
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { moment } from '#lib/platform/database/column-types';

const provider = () => text({ enum: ['demo', 'seedream'] }).notNull();
/** US dollars, to a hundredth of a cent: sums of them do not drift. */
const usd = () => numeric({ precision: 12, scale: 4, mode: 'number' });

/**
 * What images were set aside for, paid for and given back, one line each; a trigger lets no line be
 * changed or removed. A generation is reserved once and settled once.
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: ['reserved', 'settled', 'released'] }).notNull(),
    ownerId: owner(),
    generationId: uuid().notNull(),
    experimentId: uuid(),
    provider: provider(),
    images: integer().notNull(),
    /** The estimate for one image at that time, in US dollars. */
    priceUsd: usd().notNull(),
    /** The day of the order where the studio is: what is settled later counts there, too. */
    day: date({ mode: 'string' }).notNull(),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('ledger_entries_once').on(table.generationId, table.kind),
    index('ledger_entries_day').on(table.ownerId, table.day, table.id),
  ],
);

/** The sums of the ledger, kept with every line of it, so that a budget costs a few rows. */
export const spendingDays = pgTable(
  'spending_days',
  {
    provider: provider(),
    day: date({ mode: 'string' }).notNull(),
    ownerId: owner(),
    /** Images of orders that are not over, or whose outcome is unknown. */
    open: integer().notNull().default(0),
    /** Images that came back. */
    settled: integer().notNull().default(0),
    /** What those cost by the estimate of their time, in US dollars. */
    settledUsd: usd().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.provider, table.day, table.ownerId] })],
);

/** What may be spent with a provider; its row is also what orders at the same time wait for. */
export const budgets = pgTable('budgets', {
  provider: provider().primaryKey(),
  /** A person has set it in the studio; otherwise the settings count. */
  isSet: boolean().notNull().default(false),
  /** Images; null is without limit. */
  dayImages: integer(),
  monthImages: integer(),
});

/** What one person may spend with a provider, within the budget of the studio. */
export const personBudgets = pgTable(
  'person_budgets',
  {
    provider: provider(),
    ownerId: owner(),
    /** Images; null is without limit of their own. */
    dayImages: integer(),
    monthImages: integer(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.ownerId] })],
);
