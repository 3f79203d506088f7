import { viewerOfRequest } from '#lib/accounts/viewer';
import { getImageFile } from '#lib/gallery/image-file';
import { type ImageVariant, imageVariants } from '#lib/generations/image-address';
import { answerWithFile } from '#lib/platform/file-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; variant: string }> };

/** The bytes of a picture, to whom it belongs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { id, variant } = await params;
  const file = viewer && isVariant(variant) ? await getImageFile(viewer, id, variant) : null;
  if (!file) return new Response(null, { status: 404 });
  return answerWithFile(request, file, new URL(request.url).searchParams.has('download'));
}

export const HEAD = GET;

function isVariant(text: string): text is ImageVariant {
  return (imageVariants as readonly string[]).includes(text);
}
