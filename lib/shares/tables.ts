import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { owner } from '#lib/accounts/owner-column';
import { experiments } from '#lib/experiments/tables';
import { images } from '#lib/generations/tables';
import { moment } from '#lib/platform/database/column-types';
import type { ShareRules } from '#lib/shares/share-rules';

const share = () =>
  uuid()
    .notNull()
    .references(() => shares.id, { onDelete: 'cascade' });

const image = () =>
  uuid()
    .notNull()
    .references(() => images.id, { onDelete: 'cascade' });

/** Public, revocable views of pictures. */
export const shares = pgTable(
  'shares',
  {
    id: uuid().primaryKey(),
    ownerId: owner(),
    /** What makes the address: 128 bits of chance. See docs/decisions/0031. */
    token: text().notNull(),
    /** What signs the cookies of visitors and hides identifiers from them; never leaves the server. */
    secret: text().notNull(),
    state: text({ enum: ['live', 'paused', 'revoked'] })
      .notNull()
      .default('live'),
    /**
     * The collection whose pictures it shows as they are; null where it shows `share_images`. It may
     * be away for a while, since one that was deleted comes back under its own identifier.
     */
    collectionId: uuid(),
    /** The experiment whose report it shows; null where it shows pictures alone. */
    experimentId: uuid().references(() => experiments.id, { onDelete: 'cascade' }),
    rules: jsonb().$type<ShareRules>().notNull(),
    /** Argon2id, as a PHC string; null where none is asked for. */
    passwordHash: text(),
    expiresAt: moment(),
    mostVisits: integer(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('shares_token').on(table.token),
    index('shares_newest').on(table.ownerId, table.id),
    index('shares_experiment').on(table.experimentId),
    check('shares_state', sql`state in ('live', 'paused', 'revoked')`),
    check('shares_visits', sql`most_visits > 0`),
  ],
);

/** The pictures of a frozen share, in their order. */
export const shareImages = pgTable(
  'share_images',
  {
    shareId: share(),
    imageId: image(),
    /** From 0. */
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shareId, table.imageId] }),
    index('share_images_of').on(table.imageId),
  ],
);

/** Who came, each once a day. Nothing is kept on their side, and nothing here that says who they are. */
export const shareVisits = pgTable(
  'share_visits',
  {
    shareId: share(),
    /** UTC. */
    day: date({ mode: 'string' }).notNull(),
    /** An HMAC of the day, the address and the browser: another one tomorrow. */
    visitor: text().notNull(),
    seenAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.day, table.visitor] })],
);

/** Hearts of visitors. */
export const sharePicks = pgTable(
  'share_picks',
  {
    shareId: share(),
    imageId: image(),
    /** Chance, from the cookie that a visitor is given with the first answer. */
    visitor: text().notNull(),
    pickedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.shareId, table.imageId, table.visitor] }),
    index('share_picks_of').on(table.imageId),
  ],
);

export const shareComments = pgTable(
  'share_comments',
  {
    id: uuid().primaryKey(),
    shareId: share(),
    imageId: image(),
    name: text().notNull(),
    text: text().notNull(),
    /** The owner has taken it off the page since. */
    hiddenAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('share_comments_newest').on(table.shareId, table.id),
    index('share_comments_of').on(table.imageId),
  ],
);
