import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { castVote } from '#lib/experiments/cast-vote';
import type { Design } from '#lib/experiments/plan/design';
import { planExperiment } from '#lib/experiments/plan/plan';
import { experimentCells, experimentGenerations, experiments } from '#lib/experiments/tables';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failureWithout } from '#lib/platform/seedream/failure';
import { recipeOf } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

/** An experiment that has run, made without a provider. */
export interface MadeExperiment {
  readonly id: string;
  /** The picture of each cell; null where its call failed. */
  readonly images: readonly (string | null)[];
}

interface ExperimentOf {
  readonly name: string;
  readonly question: string;
  readonly design: Design;
  /** `#` and six hexadecimal digits for the picture of each cell; null for one that failed. */
  readonly colours: readonly (string | null)[];
}

/** Puts an experiment into the database, with a picture of one colour for each of its cells. */
export async function madeExperiment(
  db: Db,
  ownerId: string,
  { name, question, design, colours }: ExperimentOf,
): Promise<MadeExperiment> {
  const plan = planExperiment(design);
  if (!plan.ok) throw new Error(plan.failure.message);
  const id = newId();
  await db
    .insert(experiments)
    .values({ id, ownerId, clientKey: newClientKey(), name, question, design });
  const made: (string | null)[] = [];
  for (const [cell, { coordinates, recipe }] of plan.value.cells.entries()) {
    await db
      .insert(experimentCells)
      .values({ experimentId: id, cell, ownerId, coordinates, recipe });
    const colour = colours[cell] ?? null;
    const imageId =
      colour && (await libraryOf(db, ownerId).generated(recipe.prompt, await flatPicture(colour)));
    const generationId = imageId
      ? await finished(db, imageId, recipe)
      : await failedCall(db, ownerId, recipe.prompt);
    await db
      .insert(experimentGenerations)
      .values({ generationId, experimentId: id, cell, ownerId });
    made.push(imageId);
  }
  return { id, images: made };
}

export function flatPicture(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 64, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

/** One cell wins against another, so many times. */
export async function votesFor(
  db: Db,
  ownerId: string,
  experimentId: string,
  { winner, loser, times, judge = ownerId }: VotesFor,
): Promise<void> {
  for (let vote = 0; vote < times; vote += 1) {
    const cells = { leftCell: winner, rightCell: loser, outcome: 'left' } as const;
    const cast = await castVote(db, ownerId, judge, { id: newId(), experimentId, ...cells });
    if (!cast.ok) throw new Error('The vote was not taken.');
  }
}

interface VotesFor {
  readonly winner: number;
  readonly loser: number;
  readonly times: number;
  readonly judge?: string;
}

async function finished(db: Db, imageId: string, recipe: Design['recipe']): Promise<string> {
  const [image] = await db.select().from(images).where(eq(images.id, imageId));
  const id = image?.generationId ?? '';
  const dispatchedAt = new Date('2026-11-25T10:00:00Z');
  const finishedAt = new Date('2026-11-25T10:00:08Z');
  await db
    .update(generations)
    .set({ recipe, dispatchedAt, finishedAt, durationMs: 8000 })
    .where(eq(generations.id, id));
  return id;
}

async function failedCall(db: Db, ownerId: string, prompt: string): Promise<string> {
  const id = newId();
  await db.insert(generations).values({
    id,
    ownerId,
    clientKey: newClientKey(),
    recipe: recipeOf(prompt),
    provider: 'demo',
    state: 'failed',
    failure: failureWithout('moderation', 'No.'),
    finishedAt: new Date('2026-11-25T10:00:05Z'),
  });
  return id;
}
