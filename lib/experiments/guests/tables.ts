import { boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { experiments } from '#lib/experiments/tables';
import { moment } from '#lib/platform/database/column-types';

/** Links by which guests judge. A revoked one stays, since its guests' votes do. */
export const guestLinks = pgTable(
  'experiment_guest_links',
  {
    /** UUIDv7: sorts by the time it was made. */
    id: uuid().primaryKey(),
    ownerId: owner(),
    experimentId: uuid()
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    /** For whom it is, in the owner's words; guests are not told. */
    name: text().notNull(),
    /** What makes the address: 128 bits of chance, kept as it is (see docs/decisions/0031). */
    token: text().notNull(),
    /** What hides identifiers of pictures from guests; never leaves the server. */
    secret: text().notNull(),
    /** Whether guests are asked what they are called. */
    asksName: boolean().notNull(),
    expiresAt: moment(),
    revokedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('experiment_guest_links_token').on(table.token),
    index('experiment_guest_links_newest').on(table.experimentId, table.id),
    index('experiment_guest_links_owner').on(table.ownerId),
  ],
);

/** One row a guest who has said something: a browser at a link. */
export const guests = pgTable(
  'experiment_guests',
  {
    /** By which votes name their judge. */
    id: uuid().primaryKey(),
    ownerId: owner(),
    linkId: uuid()
      .notNull()
      .references(() => guestLinks.id, { onDelete: 'cascade' }),
    /** Chance, from the cookie that a guest is given with the first answer. */
    visitor: text().notNull(),
    /** As the guest typed it; empty for one who was not asked, or did not say. */
    name: text().notNull().default(''),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('experiment_guests_visitor').on(table.linkId, table.visitor),
    index('experiment_guests_owner').on(table.ownerId),
  ],
);
