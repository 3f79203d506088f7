import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
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
import type { Recipe } from '#lib/compose/recipe';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { Design } from '#lib/experiments/plan/design';
import { generations } from '#lib/generations/tables';
import { moment } from '#lib/platform/database/column-types';

const experiment = () =>
  uuid()
    .notNull()
    .references(() => experiments.id, { onDelete: 'cascade' });

export const experiments = pgTable(
  'experiments',
  {
    /** UUIDv7: sorts by the time it was started. */
    id: uuid().primaryKey(),
    ownerId: owner(),
    /** The same start twice is one experiment. */
    clientKey: uuid().notNull(),
    name: text().notNull(),
    /** What it is to find out, in its owner's words. */
    question: text().notNull().default(''),
    /** What judges read above each pair; empty for the usual words. */
    asked: text().notNull().default(''),
    design: jsonb().$type<Design>().notNull(),
    /** SHA-256 of the order as it came: under its key another one is refused. Null for older ones. */
    orderDigest: text(),
    /** Whether stars and hearts of the gallery and picks of clients count beside the votes. */
    countsMarks: boolean().notNull().default(false),
    createdAt: moment().notNull().defaultNow(),
    /** While it is set, nothing of it is sent. */
    pausedAt: moment(),
  },
  (table) => [
    unique('experiments_client_key').on(table.ownerId, table.clientKey),
    index('experiments_newest').on(table.ownerId, table.id),
  ],
);

/** One row a cell. Its recipe is kept, so that a repeat years later asks for the same. */
export const experimentCells = pgTable(
  'experiment_cells',
  {
    experimentId: experiment(),
    /** From 0, in the order of the plan: the number of its variant in votes and rankings. */
    cell: integer().notNull(),
    ownerId: owner(),
    coordinates: jsonb().$type<Coordinates>().notNull(),
    recipe: jsonb().$type<Recipe>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.experimentId, table.cell] })],
);

/** Which generations were ordered for a cell: its repeats, and what was ordered in place of failed ones. */
export const experimentGenerations = pgTable(
  'experiment_generations',
  {
    generationId: uuid()
      .primaryKey()
      .references(() => generations.id),
    experimentId: experiment(),
    cell: integer().notNull(),
    ownerId: owner(),
  },
  (table) => [
    index('experiment_generations_cell').on(table.experimentId, table.cell),
    foreignKey({
      name: 'experiment_generations_cell_fk',
      columns: [table.experimentId, table.cell],
      foreignColumns: [experimentCells.experimentId, experimentCells.cell],
    }).onDelete('cascade'),
  ],
);

/** What judges said. A vote outlives its pictures: it is about their cells. */
export const experimentVotes = pgTable(
  'experiment_votes',
  {
    /** Made by the judge's browser, so that a vote that is sent twice is one. */
    id: uuid().primaryKey(),
    experimentId: experiment(),
    ownerId: owner(),
    /** Who said it: an owner's identifier, or a guest's. */
    judge: text().notNull(),
    leftCell: integer().notNull(),
    rightCell: integer().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    index('experiment_votes_judge').on(table.experimentId, table.judge),
    // As each cell goes, its votes are looked for on both sides.
    index('experiment_votes_left').on(table.experimentId, table.leftCell),
    index('experiment_votes_right').on(table.experimentId, table.rightCell),
    check('experiment_votes_outcome', sql`outcome in ('left', 'right', 'tie')`),
    check('experiment_votes_pair', sql`left_cell <> right_cell`),
    ...[table.leftCell, table.rightCell].map((cell) =>
      foreignKey({
        name: `experiment_votes_${cell === table.leftCell ? 'left' : 'right'}_fk`,
        columns: [table.experimentId, cell],
        foreignColumns: [experimentCells.experimentId, experimentCells.cell],
      }).onDelete('cascade'),
    ),
  ],
);
