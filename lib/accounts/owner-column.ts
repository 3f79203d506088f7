import { text } from 'drizzle-orm/pg-core';
import { users } from '#lib/accounts/tables';

/**
 * Whom a row belongs to: everything that is somebody's has this column, and every query of it names
 * the owner. Rows outlive a person who is deleted, whose own row stays without a name.
 */
export function owner() {
  return text()
    .notNull()
    .references(() => users.id);
}
