import { answerWithRecipe } from '#lib/shares/visitor/files';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; picture: string }> };

/** The recipe of a picture as a file, where a share shows them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, picture } = await params;
  return answerWithRecipe(request, token, picture);
}
