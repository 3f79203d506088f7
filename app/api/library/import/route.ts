import { viewerOfRequest } from '#lib/accounts/viewer';
import { takeLibrary } from '#lib/library/library-answers';

export const dynamic = 'force-dynamic';

/** Takes a file of a library and says what became of each entry. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  return viewer ? takeLibrary(viewer, request) : new Response(null, { status: 404 });
}
