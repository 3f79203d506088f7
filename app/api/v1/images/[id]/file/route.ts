import { FileQuery, readImageFile } from '#lib/api/image-calls';
import { problemAnswer } from '#lib/api/problem';
import { readQuery } from '#lib/api/read-request';
import { withToken } from '#lib/api/with-token';
import { answerWithFile, retryAfterSeconds } from '#lib/platform/file-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The bytes of a picture, in the form that is asked for. */
export const GET = withToken<Context>('images:read', async (request, { viewer }, { params }) => {
  const query = readQuery(request, FileQuery);
  if (!query.ok) return problemAnswer(query.failure);
  const file = await readImageFile(viewer, (await params).id, query.value, request.signal);
  if (file.ok) return answerWithFile(request, file.value, true);
  const isBusy = file.failure.status === 429;
  return problemAnswer(file.failure, isBusy ? { 'retry-after': retryAfterSeconds } : {});
});

export const HEAD = GET;
