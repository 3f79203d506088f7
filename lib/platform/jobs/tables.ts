import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/platform/database/column-types';

/**
 * The processes that do work, each with the last moment it was heard of on the database's own
 * clock. A worker that has been silent for longer than its lease counts as dead.
 */
export const workers = pgTable('workers', {
  token: uuid().primaryKey(),
  startedAt: moment().notNull().defaultNow(),
  heardAt: moment().notNull().defaultNow(),
});
