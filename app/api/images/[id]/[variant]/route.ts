import { viewerOfRequest } from '#lib/accounts/viewer';
import { readDownloadChoice } from '#lib/gallery/download-choice';
import { getDownloadFile } from '#lib/gallery/download-file';
import { getImageFile } from '#lib/gallery/image-file';
import { type ImageVariant, imageVariants } from '#lib/generations/image-address';
import { answerBusy, answerWithFile } from '#lib/platform/file-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; variant: string }> };

/**
 * The bytes of a picture, to whom it belongs. `download` saves them; `download=recipe` saves the
 * original with its recipe in it, `download=webp` and `download=png` one that is made from it, with
 * `width` at that width.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { id, variant } = await params;
  if (!viewer || !isVariant(variant)) return new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const isDownload = query.has('download');
  const choice = isDownload && variant === 'original' ? readDownloadChoice(query) : null;
  if (isDownload && variant === 'original' && !choice) return new Response(null, { status: 400 });
  const file = choice
    ? await getDownloadFile(viewer, id, choice, request.signal)
    : await getImageFile(viewer, id, variant);
  if (!file) return new Response(null, { status: 404 });
  if (file === 'busy') return answerBusy();
  return answerWithFile(request, file, isDownload);
}

export const HEAD = GET;

function isVariant(text: string): text is ImageVariant {
  return (imageVariants as readonly string[]).includes(text);
}
