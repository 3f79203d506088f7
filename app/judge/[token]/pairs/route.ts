import { answerWithGuestPairs } from '#lib/experiments/guests/guest-pairs';
import { clientPicks } from '#lib/shares/pick-sheets';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/** The next pairs for a guest; `passed` names those that the guest skipped. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerWithGuestPairs(request, (await params).token, clientPicks);
}
