import { viewerOfRequest } from '#lib/accounts/viewer';
import { previewDraft } from '#lib/shares/website-answer';

export const dynamic = 'force-dynamic';

/** How a share would look, before it is made. A form, since a browser opens its answer by itself. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  return viewer ? previewDraft(viewer, request) : new Response(null, { status: 404 });
}
