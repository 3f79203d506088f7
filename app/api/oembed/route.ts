import { answerWithOembed } from '#lib/shares/visitor/oembed';

export const dynamic = 'force-dynamic';

/** How another site shows a share within a page of its own. */
export async function GET(request: Request): Promise<Response> {
  return answerWithOembed(request);
}
