import { viewerOfRequest } from '#lib/accounts/viewer';
import { listUsedTags } from '#lib/gallery/used-tags';

export const dynamic = 'force-dynamic';

/** The tags that pictures have, the most used first. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const tags = await listUsedTags(viewer);
  return Response.json({ tags }, { headers: { 'cache-control': 'no-store' } });
}
