import { viewerOfRequest } from '#lib/accounts/viewer';
import { takeFromAddress } from '#lib/references/from-address';
import { intakeAnswer } from '#lib/references/intake-answer';
import { readSmallJson } from '#lib/references/small-json';

export const dynamic = 'force-dynamic';

/** Fetches a picture from `address` and takes it in. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  const { address } = await readSmallJson(request);
  return intakeAnswer(await takeFromAddress(viewer, typeof address === 'string' ? address : ''));
}
