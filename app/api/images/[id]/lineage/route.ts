import { viewerOfRequest } from '#lib/accounts/viewer';
import { getLineage } from '#lib/gallery/lineage-page';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** What a picture came from and what came of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const lineage = viewer && (await getLineage(viewer, (await params).id));
  if (!lineage) return new Response(null, { status: 404 });
  return Response.json(lineage, { headers: { 'cache-control': 'no-store' } });
}
