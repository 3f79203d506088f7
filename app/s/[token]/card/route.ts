import { answerWithCard } from '#lib/shares/visitor/card';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The picture that others show of a share's link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWithCard(request, (await params).token);
}

export const HEAD = GET;
