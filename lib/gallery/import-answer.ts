import type { ImportedPicture, ImportFailure } from '#lib/gallery/imported-picture';
import type { Result } from '#lib/result';

const statuses: Record<ImportFailure['code'], number> = {
  invalid: 400,
  incomplete: 400,
  'over-limit': 413,
  'not-a-picture': 415,
  format: 415,
  damaged: 422,
  'too-large': 422,
  'disk-full': 507,
};

/** What became of a file, as the browser is told: an `ImportedPicture`, or an `ImportFailure` with its status. */
export function importAnswer(result: Result<ImportedPicture, ImportFailure>): Response {
  const headers = { 'cache-control': 'no-store' };
  if (result.ok) return Response.json(result.value, { headers });
  return Response.json(result.failure, { status: statuses[result.failure.code], headers });
}
