import { viewerOfRequest } from '#lib/accounts/viewer';
import { getImageFile } from '#lib/gallery/image-file';
import { getFileWithRecipe } from '#lib/gallery/recipe-file';
import { type ImageVariant, imageVariants } from '#lib/generations/image-address';
import { answerWithFile } from '#lib/platform/file-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; variant: string }> };

/**
 * The bytes of a picture, to whom it belongs; `download` saves them, and `download=recipe` saves the
 * original with its recipe in it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { id, variant } = await params;
  if (!viewer || !isVariant(variant)) return new Response(null, { status: 404 });
  const download = new URL(request.url).searchParams.get('download');
  const file =
    download === 'recipe' && variant === 'original'
      ? await getFileWithRecipe(viewer, id)
      : await getImageFile(viewer, id, variant);
  if (!file) return new Response(null, { status: 404 });
  return answerWithFile(request, file, download !== null);
}

export const HEAD = GET;

function isVariant(text: string): text is ImageVariant {
  return (imageVariants as readonly string[]).includes(text);
}
