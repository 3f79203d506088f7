import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The processes that do work, each with the last moment it was heard of on the database's own
 * clock. A worker that has been silent for longer than its lease counts as dead.
 */
export const workers = pgTable('workers', {
  token: uuid().primaryKey(),
  startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  heardAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
