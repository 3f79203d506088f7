import type { ZipFailure, ZipFailureCode } from '#lib/gallery/zip-progress';

const statuses: Readonly<Record<ZipFailureCode, number>> = {
  invalid: 400,
  'over-limit': 413,
  'not-found': 404,
};

/** Says why no ZIP was begun, as JSON. */
export function zipFailureAnswer(failure: ZipFailure): Response {
  return Response.json(failure, { status: statuses[failure.code] });
}
