import { viewerOfRequest } from '#lib/accounts/viewer';
import { listWholeTrash } from '#lib/gallery/trash-page';

export const dynamic = 'force-dynamic';

/** The identifiers of everything in the trash. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const ids = await listWholeTrash(viewer);
  return Response.json({ ids }, { headers: { 'cache-control': 'no-store' } });
}
