import { viewerOfRequest } from '#lib/accounts/viewer';
import { listPrompts } from '#lib/gallery/list-prompts';
import { zipFailureAnswer } from '#lib/gallery/zip-answer';
import { readZipIds } from '#lib/gallery/zip-order';

export const dynamic = 'force-dynamic';

/** The prompts of some pictures, each once; a POST, since they are many. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const ids = await readZipIds(request);
  if (!ids.ok) return zipFailureAnswer(ids.failure);
  return Response.json(await listPrompts(viewer, ids.value));
}
