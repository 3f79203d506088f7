import { answerWithAll } from '#lib/shares/visitor/download-all';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** All of a share in one ZIP, where its pictures may be downloaded. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWithAll(request, (await params).token);
}
