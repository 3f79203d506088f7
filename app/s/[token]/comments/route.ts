import { takeComment } from '#lib/shares/visitor/take-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** What a visitor says to a picture. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeComment(request, (await params).token);
}
