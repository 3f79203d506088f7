import { answerJson } from '#lib/api/answer';
import { readImage } from '#lib/api/image-calls';
import { withToken } from '#lib/api/with-token';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A picture with its recipe and all that is known of it. */
export const GET = withToken<Context>('images:read', async (_request, { viewer }, { params }) =>
  answerJson(await readImage(viewer, (await params).id)),
);
