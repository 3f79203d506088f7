import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithResults } from '#lib/experiments/results/results-csv';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** All that an experiment made, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const answer = viewer && (await answerWithResults(viewer, (await params).id, request.headers));
  return answer ?? new Response(null, { status: 404 });
}
