import { answerJson } from '#lib/api/answer';
import { readGeneration } from '#lib/api/generation-calls';
import { withToken } from '#lib/api/with-token';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A generation as it is now. */
export const GET = withToken<Context>(
  'generations:read',
  async (_request, { viewer }, { params }) =>
    answerJson(await readGeneration(viewer, (await params).id)),
);
