import { viewerOfRequest } from '#lib/accounts/viewer';
import { listTrash } from '#lib/gallery/trash-page';

export const dynamic = 'force-dynamic';

/** A page of the trash, what came last first, from `next` on. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const page = await listTrash(viewer, new URL(request.url).searchParams.get('next'));
  return Response.json(page, { headers: { 'cache-control': 'no-store' } });
}
