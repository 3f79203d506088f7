import { viewerOfRequest } from '#lib/accounts/viewer';
import { importAnswer } from '#lib/gallery/import-answer';
import { importLimits, takeImportUpload } from '#lib/gallery/import-upload';

export const dynamic = 'force-dynamic';

/**
 * Takes one picture into the gallery: its bytes are the body, as they are. `name` is what its file is
 * called, `modified` when that was changed last, in milliseconds since 1970. `head` is how many bytes
 * before the picture say what its file said before it was converted.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  return importAnswer(await takeImportUpload(viewer, request));
}

/** What a file may weigh, to be known before it is sent. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  return Response.json(importLimits(), { headers: { 'cache-control': 'no-store' } });
}
