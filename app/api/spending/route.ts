import { viewerOfRequest } from '#lib/accounts/viewer';
import { currentSpending } from '#lib/spending/spending-page';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  return Response.json(await currentSpending(viewer), {
    headers: { 'cache-control': 'no-store' },
  });
}
