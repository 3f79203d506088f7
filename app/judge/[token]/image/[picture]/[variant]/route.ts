import { answerWithGuestPicture } from '#lib/experiments/guests/guest-picture';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; picture: string; variant: string }> };

/** The bytes of a picture for a guest, under a name that means something at this link only. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, picture, variant } = await params;
  return answerWithGuestPicture(request, token, { picture, form: variant });
}

export const HEAD = GET;
