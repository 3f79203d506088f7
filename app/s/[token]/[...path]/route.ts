import { answerGone } from '#lib/shares/visitor/visit-page';

export const dynamic = 'force-dynamic';

/** Whatever else is asked for under a share: strangers get no page of the studio itself. */
export async function GET(request: Request): Promise<Response> {
  return answerGone(request);
}

export const HEAD = GET;

export const POST = GET;
