import { answerWithPage } from '#lib/shares/visitor/visit-page';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The page of a share for an iframe of somebody else's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWithPage(request, (await params).token, 'embed');
}

export const HEAD = GET;
