import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DeedDetails, DeedKind } from '#lib/accounts/deed';
import type { LinkKind } from '#lib/accounts/door-link';
import type { Role } from '#lib/accounts/role';
import { moment } from '#lib/platform/database/column-types';

const now = () => moment().notNull().defaultNow();
const person = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/**
 * Everybody whom something can belong to. The first migration makes one, the local owner; on the
 * network that one is whoever sets the studio up. A row is never removed, since the ledger names it:
 * who is deleted keeps nothing but the identifier.
 */
export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Null before the local owner has an account, and after a deletion. */
  email: text().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().$type<Role>().notNull().default('member'),
  suspendedAt: moment(),
  deletedAt: moment(),
  createdAt: now(),
  updatedAt: now(),
});

/** Who is signed in where; kept by better-auth, as the four after it. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: person(),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Ways of a person to sign in: `credential` with the hash of a password, or an OIDC provider. */
export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: text().primaryKey(),
    userId: person(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [
    index('auth_accounts_user').on(table.userId),
    unique('auth_accounts_once').on(table.providerId, table.accountId),
  ],
);

/** Short-lived values of a sign-in under way. */
export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: now(),
    updatedAt: now(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

export const passkeys = pgTable(
  'passkeys',
  {
    id: text().primaryKey(),
    userId: person(),
    name: text(),
    publicKey: text().notNull(),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: now(),
  },
  (table) => [index('passkeys_user').on(table.userId)],
);

/** Links that let somebody in once: to set the studio up, to join it, to choose a new password. */
export const doorLinks = pgTable(
  'door_links',
  {
    id: uuid().primaryKey(),
    kind: text().$type<LinkKind>().notNull(),
    /** SHA-256 of the token: whoever reads the database cannot use the link. */
    tokenHash: text().notNull().unique('door_links_token_hash'),
    /** Of an invitation. */
    role: text().$type<Role>(),
    email: text(),
    /** Whose password it changes. */
    personId: text().references(() => users.id, { onDelete: 'cascade' }),
    madeBy: text().references(() => users.id, { onDelete: 'set null' }),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: now(),
  },
  (table) => [index('door_links_open').on(table.kind).where(sql`${table.usedAt} is null`)],
);

/** When something may be tried again as often as it may be at all: see attempts.ts. */
export const attempts = pgTable('attempts', {
  key: text().primaryKey(),
  until: moment().notNull(),
});

/** The provider's key, where it was set in the studio: see provider-key.ts. */
export const providerKeys = pgTable('provider_keys', {
  provider: text({ enum: ['seedream'] }).primaryKey(),
  /** Encrypted with a key of the environment's: whoever reads the database cannot use it. */
  sealed: text().notNull(),
  setAt: now(),
  setBy: text()
    .notNull()
    .references(() => users.id),
});

/** Who did what to people, budgets, keys and shares; a trigger lets no line be changed or removed. */
export const deeds = pgTable('deeds', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: now(),
  kind: text().$type<DeedKind>().notNull(),
  /** Null where nobody was signed in. */
  actorId: text().references(() => users.id),
  /** To whom it was done. */
  personId: text().references(() => users.id),
  details: jsonb().$type<DeedDetails>().notNull(),
  address: text(),
});
