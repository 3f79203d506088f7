import { answerWithReference } from '#lib/shares/visitor/files';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; reference: string }> };

/** A small picture of a reference, where a share shows them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, reference } = await params;
  return answerWithReference(request, token, reference);
}
