import { viewerOfRequest } from '#lib/accounts/viewer';
import { getOfferedWords } from '#lib/library/library-page';

export const dynamic = 'force-dynamic';

/** The snippets and styles of who asks, by names. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  return Response.json(await getOfferedWords(viewer), { headers: { 'cache-control': 'no-store' } });
}
