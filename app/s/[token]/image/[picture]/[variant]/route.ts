import { answerWithPicture } from '#lib/shares/visitor/files';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; picture: string; variant: string }> };

/** The bytes of a picture of a share; the share is asked for at each request. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, picture, variant } = await params;
  return answerWithPicture(request, token, { picture, form: variant });
}

export const HEAD = GET;
