import { answerJson } from '#lib/api/answer';
import { GenerationQuery, orderGeneration, readGenerations } from '#lib/api/generation-calls';
import { NewGeneration } from '#lib/api/new-generation';
import { problemAnswer } from '#lib/api/problem';
import { readBody, readIdempotencyKey, readQuery } from '#lib/api/read-request';
import { withToken } from '#lib/api/with-token';
import { ok } from '#lib/result';

export const dynamic = 'force-dynamic';

/** Orders a generation; it is sent by the worker, so the answer comes before the pictures. */
export const POST = withToken('generations:write', async (request, { viewer }) => {
  const key = readIdempotencyKey(request);
  if (!key.ok) return problemAnswer(key.failure);
  const recipe = await readBody(request, NewGeneration);
  if (!recipe.ok) return problemAnswer(recipe.failure);
  return answerJson(await orderGeneration(viewer, recipe.value, key.value), 202);
});

/** A page of generations, the newest first. */
export const GET = withToken('generations:read', async (request, { viewer }) => {
  const query = readQuery(request, GenerationQuery);
  if (!query.ok) return problemAnswer(query.failure);
  return answerJson(ok(await readGenerations(viewer, query.value)));
});
