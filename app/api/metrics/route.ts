import { viewerOfRequest } from '#lib/accounts/viewer';
import { readMetrics } from '#lib/upkeep/metrics';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  if (!(await viewerOfRequest(request, 'manage'))) return new Response(null, { status: 404 });
  const { text, type } = await readMetrics();
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
