import { takeGuestName } from '#lib/experiments/guests/guest-naming';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** What a guest is called, where the link asks. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeGuestName(request, (await params).token);
}
