import { viewerOfRequest } from '#lib/accounts/viewer';
import { exportDraft } from '#lib/shares/website-answer';

export const dynamic = 'force-dynamic';

/** A website of what would be shared, without sharing it. A form, since a browser opens its answer by itself. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  return viewer ? exportDraft(viewer, request) : new Response(null, { status: 404 });
}
