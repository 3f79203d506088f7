import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithFile } from '#lib/platform/file-answer';
import { type ReferenceForm, referenceForms } from '#lib/references/kept-reference';
import { getReferenceFile } from '#lib/references/reference-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ key: string; form: string }> };

/** The bytes of a reference, to whom it belongs. An original is whatever somebody gave: it is only saved. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { key, form } = await params;
  const file = viewer && isForm(form) ? await getReferenceFile(viewer, key, form) : null;
  if (!file) return new Response(null, { status: 404 });
  const isDownload = form === 'original' || new URL(request.url).searchParams.has('download');
  return answerWithFile(request, file, isDownload);
}

export const HEAD = GET;

function isForm(text: string): text is ReferenceForm {
  return (referenceForms as readonly string[]).includes(text);
}
