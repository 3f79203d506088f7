import { getHealth } from '#lib/accounts/health';
import { mayAskHealth } from '#lib/accounts/knock';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  if (!mayAskHealth(request)) return new Response(null, { status: 404 });
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
