import { viewerOfRequest } from '#lib/accounts/viewer';
import { listReferenceLibrary } from '#lib/generations/reference-library';
import { intakeAnswer } from '#lib/references/intake-answer';
import { takeUpload } from '#lib/references/take-upload';

export const dynamic = 'force-dynamic';

/**
 * Takes one file: its bytes are the body, as they are. `name` is what it is called, `original` the
 * key of the kept original that it was made from, when it was mended in the browser.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  return intakeAnswer(await takeUpload(viewer, request));
}

/** A page of the references used before, last used first; `search` looks in names and prompts. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const page = await listReferenceLibrary(viewer, {
    search: query.get('search') ?? '',
    before: query.get('before'),
  });
  return Response.json(page, { headers: { 'cache-control': 'no-store' } });
}
