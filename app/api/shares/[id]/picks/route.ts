import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithPicks } from '#lib/shares/picks-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** What visitors of a share picked and said, to its owner: as CSV, or with `format=json`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { id } = await params;
  const isJson = new URL(request.url).searchParams.get('format') === 'json';
  const answer = viewer && (await answerWithPicks(viewer, id, isJson ? 'json' : 'csv'));
  return answer ?? new Response(null, { status: 404 });
}
