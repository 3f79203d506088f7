import { answerJson } from '#lib/api/answer';
import { cancelGeneration } from '#lib/api/generation-calls';
import { withToken } from '#lib/api/with-token';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Takes back a generation that has not been sent. */
export const POST = withToken<Context>(
  'generations:write',
  async (_request, { viewer }, { params }) =>
    answerJson(await cancelGeneration(viewer, (await params).id)),
);
