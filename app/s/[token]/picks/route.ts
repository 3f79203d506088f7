import { takePick } from '#lib/shares/visitor/take-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** A visitor's heart for a picture, or one that is taken back. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takePick(request, (await params).token);
}
