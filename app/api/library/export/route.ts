import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithLibrary } from '#lib/library/library-answers';

export const dynamic = 'force-dynamic';

/** All that the library of who asks holds, as a file. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  return viewer ? answerWithLibrary(viewer) : new Response(null, { status: 404 });
}
