import { viewerOfToken } from '#lib/accounts/tokens/token-access';
import { viewerOfRequest } from '#lib/accounts/viewer';
import { openApiDocument } from '#lib/api/openapi';

export const dynamic = 'force-dynamic';

/** The description of the API, for whoever may use the studio or has a token. */
export async function GET(request: Request): Promise<Response> {
  const isKnown = (await viewerOfRequest(request)) ?? (await viewerOfToken(request));
  if (!isKnown) return new Response(null, { status: 404 });
  return Response.json(openApiDocument(), { headers: { 'cache-control': 'no-store' } });
}
