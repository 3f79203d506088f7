import { answerJson } from '#lib/api/answer';
import { ImageQuery, readImages } from '#lib/api/image-calls';
import { problemAnswer } from '#lib/api/problem';
import { readQuery } from '#lib/api/read-request';
import { withToken } from '#lib/api/with-token';

export const dynamic = 'force-dynamic';

/** A page of pictures, in the language of the gallery's search. */
export const GET = withToken('images:read', async (request, { viewer }) => {
  const query = readQuery(request, ImageQuery);
  if (!query.ok) return problemAnswer(query.failure);
  return answerJson(await readImages(viewer, query.value));
});
