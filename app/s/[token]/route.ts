import { answerToPassword } from '#lib/shares/visitor/open-door';
import { answerWithPage } from '#lib/shares/visitor/visit-page';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The page of a share, to whoever has its address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWithPage(request, (await params).token, 'page');
}

export const HEAD = GET;

/** Takes the password of a share that has one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerToPassword(request, (await params).token);
}
