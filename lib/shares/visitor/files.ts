import { addressToCount } from '#lib/accounts/client-address';
import { hiddenName } from '#lib/accounts/visitors/link-secrets';
import { answerBusy, answerWithFile } from '#lib/platform/file-answer';
import { getReferenceFile } from '#lib/references/reference-file';
import type { PictureForm } from '#lib/shares/document/places';
import { readableName } from '#lib/shares/share-address';
import { admitted } from '#lib/shares/visitor/admission';
import type { OpenShare } from '#lib/shares/visitor/open-share';
import { sharedFile } from '#lib/shares/visitor/picture-file';
import { answerGone } from '#lib/shares/visitor/visit-page';

const forms: readonly string[] = ['small', 'large', 'original'] satisfies PictureForm[];

/** A picture of a share, in one of its forms. */
export async function answerWithPicture(
  request: Request,
  segment: string,
  { picture, form }: { readonly picture: string; readonly form: string },
): Promise<Response> {
  const open = await admitted(request.headers, segment);
  const row = open?.rows.get(picture);
  const isDownload = new URL(request.url).searchParams.has('download');
  if (!open || !row || !isForm(form) || !mayHave(open, form, isDownload)) {
    return answerGone(request);
  }
  const { rules } = open.share;
  const number = open.pictures.find(({ name }) => name === picture)?.number ?? 0;
  const address = addressToCount(request.headers);
  const file = await sharedFile({ row, form, rules, number, address });
  if (!file) return answerGone(request);
  if (file === 'busy') return answerBusy();
  const answer = answerWithFile(request, file, isDownload);
  // A picture has no page around it to say so where a search engine has its address.
  if (!rules.isIndexable) answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}

function isForm(text: string): text is PictureForm {
  return forms.includes(text);
}

function mayHave({ share }: OpenShare, form: PictureForm, isDownload: boolean): boolean {
  const { downloads } = share.rules.shows;
  if (form === 'original') return downloads === 'original';
  return !isDownload || downloads !== 'none';
}

/** A small picture of a reference, where references are shown. */
export async function answerWithReference(
  request: Request,
  segment: string,
  reference: string,
): Promise<Response> {
  const open = await admitted(request.headers, segment);
  const key = open && referenceKey(open, reference);
  const file = key && (await getReferenceFile({ id: open.share.ownerId }, key, 'small'));
  if (!file) return answerGone(request);
  return answerWithFile(request, { ...file, name: 'reference.webp', canChange: true }, false);
}

function referenceKey({ share, rows }: OpenShare, name: string): string | null {
  if (!share.rules.shows.references) return null;
  for (const { recipe } of rows.values()) {
    const found = recipe?.references.find(
      (key) => hiddenName(share.secret, 'reference', key) === name,
    );
    if (found) return found;
  }
  return null;
}

/** The recipe of a picture as a file, where recipes are shown. */
export async function answerWithRecipe(
  request: Request,
  segment: string,
  picture: string,
): Promise<Response> {
  const open = await admitted(request.headers, segment);
  const shown = open?.pictures.find(({ name }) => name === picture);
  if (!open || !shown?.recipe) return answerGone(request);
  const name = `${readableName(open.share.rules.title) || 'image'}-${shown.number}.recipe.json`;
  return Response.json(shown.recipe, {
    headers: {
      'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
