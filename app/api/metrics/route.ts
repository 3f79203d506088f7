import { viewerOfRequest } from '#lib/accounts/viewer';
import { withToken } from '#lib/api/with-token';
import { readMetrics } from '#lib/upkeep/metrics';

export const dynamic = 'force-dynamic';

/** For who manages the studio, and for a scraper, which has a token and no session. */
export async function GET(request: Request): Promise<Response> {
  if (await viewerOfRequest(request, 'manage')) return metrics();
  if (request.headers.has('authorization')) return byToken(request, null);
  return new Response(null, { status: 404 });
}

const byToken = withToken('metrics:read', metrics);

async function metrics(): Promise<Response> {
  const { text, type } = await readMetrics();
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
