import { type Problem, problemAnswer } from '#lib/api/problem';
import type { Result } from '#lib/result';

/** What came of a request, as JSON: the value, or the problem with its own status. */
export function answerJson<Value>(result: Result<Value, Problem>, status = 200): Response {
  if (!result.ok) return problemAnswer(result.failure);
  return Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } });
}
