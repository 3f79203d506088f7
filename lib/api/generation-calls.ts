import { v5 } from 'uuid';
import * as z from 'zod';
import type { Viewer } from '#lib/accounts/viewer';
import {
  type GenerationAnswer,
  type GenerationList,
  toGenerationAnswer,
} from '#lib/api/generation-answer';
import { notFound, type Problem, problem } from '#lib/api/problem';
import type { Recipe } from '#lib/compose/recipe';
import { cancelQueued } from '#lib/generations/change-course';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { toGeneration } from '#lib/generations/generation-view';
import { getGeneration, listGenerations } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { isId, newClientKey } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** What scripts and assistants do with generations, whichever way they ask. */
type Answered<Value> = Promise<Result<Value, Problem>>;

/** Any UUID of its own: keys of scripts must not meet those that browsers make. */
const keysOfScripts = '5b0f2f5c-9d0e-4c39-8a3e-6a2f4c1d7e90';

/** How many generations a page has. */
const pageSize = 50;

export const GenerationQuery = z.strictObject({
  cursor: z.uuid().optional().describe('The “next” of the page before.'),
});
export type GenerationQuery = z.infer<typeof GenerationQuery>;

/**
 * Accepts an order, under the budgets that hold for its owner in the studio, too.
 *
 * @param idempotencyKey the same one again is the same order; null is always a new one
 */
export async function orderGeneration(
  viewer: Viewer,
  recipe: Recipe,
  idempotencyKey: string | null,
): Answered<GenerationAnswer> {
  const { db } = await database();
  const clientKey = idempotencyKey === null ? newClientKey() : v5(idempotencyKey, keysOfScripts);
  const started = await startGenerations(db, viewer, [{ clientKey, recipe, repeats: null }]);
  return started.ok
    ? answerWith(db, viewer, started.value[0] ?? '')
    : failed(told(started.failure));
}

export async function readGeneration(viewer: Viewer, id: string): Answered<GenerationAnswer> {
  const { db } = await database();
  return answerWith(db, viewer, id);
}

/** A page of generations, the newest first. */
export async function readGenerations(
  viewer: Viewer,
  { cursor }: GenerationQuery,
): Promise<GenerationList> {
  const { db } = await database();
  const page = { before: cursor ?? null, limit: pageSize + 1 };
  const owned = await listGenerations(db, viewer.id, page);
  const generations = owned
    .slice(0, pageSize)
    .map((each) => toGenerationAnswer(toGeneration(each)));
  const next = owned.length > pageSize ? (generations.at(-1)?.id ?? null) : null;
  return { generations, next };
}

/** Takes back what has not been sent; to do so twice is to do it once. */
export async function cancelGeneration(viewer: Viewer, id: string): Answered<GenerationAnswer> {
  const { db } = await database();
  const found = await answerWith(db, viewer, id);
  if (!found.ok || found.value.state === 'canceled') return found;
  const canceled = await cancelQueued(db, viewer, id);
  return canceled.ok ? answerWith(db, viewer, id) : failed(told(canceled.failure));
}

async function answerWith(db: Db, viewer: Viewer, id: string): Answered<GenerationAnswer> {
  const owned = isId(id) ? await getGeneration(db, viewer.id, id) : null;
  return owned ? ok(toGenerationAnswer(toGeneration(owned))) : failed(notFound);
}

const nothingSent = 'Nothing was sent and nothing is billed.';

function told(failure: GenerateFailure): Problem {
  switch (failure.code) {
    case 'invalid':
      return problem('invalid-recipe', `${failure.message} ${nothingSent}`);
    case 'conflict':
      return problem('key-reused', `Send another recipe with another key. ${nothingSent}`);
    case 'not-found':
    case 'not-allowed':
      return notFound;
    case 'disk-full':
      return problem('disk-full', `A picture that is paid for must have room. ${nothingSent}`);
    case 'over-budget':
      return problem('over-budget', `${failure.message} ${nothingSent}`);
    case 'too-late':
      return problem(
        'too-late',
        'It has been sent or is over: only what is queued can be canceled.',
      );
  }
}
