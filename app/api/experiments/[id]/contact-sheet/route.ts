import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithSheet } from '#lib/experiments/contact-sheet/sheet-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The grid of an experiment as one picture; the address names its axes as that of the page does. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const answer = viewer && (await answerWithSheet(viewer, (await params).id, request));
  return answer ?? new Response(null, { status: 404 });
}
