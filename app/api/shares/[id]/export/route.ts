import { viewerOfRequest } from '#lib/accounts/viewer';
import { exportShare } from '#lib/shares/website-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A share as a website in one ZIP, to its owner. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  return viewer ? exportShare(viewer, (await params).id) : new Response(null, { status: 404 });
}
