import { answerAuth } from '#lib/accounts/auth-endpoints';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ path: string[] }>;
}

/** What browsers need for passkeys and single sign-on; everything else is done by actions. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerAuth(request, (await params).path.join('/'));
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerAuth(request, (await params).path.join('/'));
}
