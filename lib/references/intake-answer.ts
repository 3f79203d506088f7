import type { Intake, IntakeFailure } from '#lib/references/kept-reference';
import type { Result } from '#lib/result';

const statuses: Record<IntakeFailure['code'], number> = {
  invalid: 400,
  incomplete: 400,
  'not-found': 404,
  'over-limit': 413,
  'not-a-picture': 415,
  damaged: 422,
  unlawful: 422,
  unreachable: 422,
  'disk-full': 507,
};

/** What became of a file, as the browser is told: an `Intake`, or an `IntakeFailure` with its status. */
export function intakeAnswer(result: Result<Intake, IntakeFailure>): Response {
  const headers = { 'cache-control': 'no-store' };
  if (result.ok) return Response.json(result.value, { headers });
  return Response.json(result.failure, { status: statuses[result.failure.code], headers });
}
