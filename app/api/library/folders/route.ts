import { viewerOfRequest } from '#lib/accounts/viewer';
import { getFolders } from '#lib/library/library-page';

export const dynamic = 'force-dynamic';

/** The paths of the folders that the library of who asks has. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const folders = await getFolders(viewer);
  return Response.json({ folders }, { headers: { 'cache-control': 'no-store' } });
}
