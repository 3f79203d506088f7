import { viewerOfRequest } from '#lib/accounts/viewer';
import { getZipProgress } from '#lib/gallery/zip-download';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ ticket: string }> };

/** How far a ZIP has come, by its files. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const progress = viewer && getZipProgress(viewer, (await params).ticket);
  if (!progress) return new Response(null, { status: 404 });
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } });
}
