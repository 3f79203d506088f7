import { viewerOfRequest } from '#lib/accounts/viewer';
import { takeFromImage } from '#lib/gallery/take-from-image';
import { intakeAnswer } from '#lib/references/intake-answer';
import { readSmallJson } from '#lib/references/small-json';

export const dynamic = 'force-dynamic';

/** Takes a picture of the gallery, named by `imageId`, as a reference. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  const { imageId } = await readSmallJson(request);
  return intakeAnswer(await takeFromImage(viewer, typeof imageId === 'string' ? imageId : ''));
}
