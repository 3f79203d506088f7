import { takeGuestVote } from '#lib/experiments/guests/guest-votes';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** What a guest said of two pictures. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeGuestVote(request, (await params).token);
}
