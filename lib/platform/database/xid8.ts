import { customType } from 'drizzle-orm/pg-core';

/**
 * The identifier of a transaction, 64 bits, never reused. Kept as text in JavaScript.
 * Source: PostgreSQL, "Transaction ID and Snapshot Information Functions".
 */
export const xid8 = customType<{ data: string; driverData: string }>({
  dataType: () => 'xid8',
});
