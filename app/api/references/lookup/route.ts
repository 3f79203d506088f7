import { viewerOfRequest } from '#lib/accounts/viewer';
import { lookUpReferences } from '#lib/references/look-up';

export const dynamic = 'force-dynamic';

/** What is known of the references `keys` and the files `originals`, each a list with commas. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const found = await lookUpReferences(viewer, {
    keys: (query.get('keys') ?? '').split(','),
    originals: (query.get('originals') ?? '').split(','),
  });
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
}
