import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from '#lib/accounts/tables';
import type { Scope } from '#lib/accounts/tokens/scope';
import { moment } from '#lib/platform/database/column-types';

/** One row a token. A revoked one stays, so that it can be told what it was. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid().primaryKey(),
    ownerId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 of the token, in hexadecimal digits: see secret.ts. */
    hash: text().notNull(),
    ending: text().notNull(),
    scopes: text().array().$type<Scope[]>().notNull(),
    createdAt: moment().notNull().defaultNow(),
    lastUsedAt: moment(),
    /** Null for one that is good until it is revoked. */
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (table) => [
    uniqueIndex('api_tokens_hash').on(table.hash),
    index('api_tokens_owner').on(table.ownerId, table.id).where(sql`revoked_at is null`),
  ],
);
