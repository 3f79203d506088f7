import { mayAskHealth } from '#lib/accounts/knock';
import { getReadiness } from '#lib/upkeep/readiness';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  if (!mayAskHealth(request)) return new Response(null, { status: 404 });
  const readiness = await getReadiness();
  return Response.json(readiness, {
    status: readiness.isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
