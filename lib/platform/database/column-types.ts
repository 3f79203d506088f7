import { customType, timestamp } from 'drizzle-orm/pg-core';

/**
 * The identifier of a transaction, 64 bits, never reused. Kept as text in JavaScript.
 * Source: PostgreSQL, "Transaction ID and Snapshot Information Functions".
 */
export const xid8 = customType<{ data: string; driverData: string }>({
  dataType: () => 'xid8',
});

/** The sorted lexemes of a text, as full-text search compares them; written by `to_tsvector`. */
export const tsvector = customType<{ data: string; driverData: string }>({
  dataType: () => 'tsvector',
});

/** Text compared by its bytes, whatever the language of the database: keys of a manual order. */
export const orderKey = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
});

/** A point in time, which is in UTC whatever the zone of the database. */
export function moment() {
  return timestamp({ withTimezone: true, mode: 'date' });
}
