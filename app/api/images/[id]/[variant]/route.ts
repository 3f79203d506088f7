import { Readable } from 'node:stream';
import { viewerOfRequest } from '#lib/accounts/viewer';
import { readRange } from '#lib/gallery/byte-range';
import { getImageFile, type ImageFile } from '#lib/gallery/image-file';
import { type ImageVariant, imageVariants } from '#lib/generations/image-address';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; variant: string }> };

/** The bytes of a picture, to whom it belongs. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(
    request,
    context,
    (file, range) => Readable.toWeb(file.open(range)) as ReadableStream,
  );
}

/** Answered apart: a body that nobody reads would keep its file open. */
export function HEAD(request: Request, context: Context): Promise<Response> {
  return answer(request, context, () => null);
}

async function answer(
  request: Request,
  { params }: Context,
  bodyOf: (file: ImageFile, range: Parameters<ImageFile['open']>[0]) => ReadableStream | null,
): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { id, variant } = await params;
  const file = viewer && isVariant(variant) ? await getImageFile(viewer, id, variant) : null;
  if (!file) return new Response(null, { status: 404 });

  const isDownload = new URL(request.url).searchParams.has('download');
  const headers = headersOf(file, isDownload);
  if (request.headers.get('if-none-match')?.includes(headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(request.headers, file.sizeBytes, headers.etag);
  if (range === 'unsatisfiable') {
    const contentRange = `bytes */${file.sizeBytes}`;
    return new Response(null, { status: 416, headers: { 'content-range': contentRange } });
  }
  return new Response(bodyOf(file, range ?? undefined), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(range ? range.end - range.start + 1 : file.sizeBytes),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.sizeBytes}` }),
    },
  });
}

function headersOf(file: ImageFile, isDownload: boolean) {
  return {
    'content-type': file.mediaType,
    'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${file.name}"`,
    // The address of a picture never means other bytes.
    'cache-control': 'private, max-age=31536000, immutable',
    etag: `"${file.key}"`,
    'accept-ranges': 'bytes',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

function isVariant(text: string): text is ImageVariant {
  return (imageVariants as readonly string[]).includes(text);
}
