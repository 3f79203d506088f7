import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Everybody whom something can belong to. Until accounts come there is one: the local owner. */
export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
