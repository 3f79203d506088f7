import type { Viewer } from '#lib/accounts/viewer';
import { hiddenName, newLinkSecret } from '#lib/accounts/visitors/link-secrets';
import { type ExperimentReport, getReport } from '#lib/experiments/report/report';
import { imageAddress } from '#lib/generations/image-address';
import { database } from '#lib/platform/database/database';
import { disposition } from '#lib/platform/file-answer';
import { readJson } from '#lib/platform/json';
import { referenceAddress } from '#lib/references/kept-reference';
import { failed, ok, type Result } from '#lib/result';
import { shareScripts, shareStyle } from '#lib/shares/document/assets';
import { galleryDocument } from '#lib/shares/document/gallery-document';
import { refusedDocument } from '#lib/shares/document/gate-document';
import { getExportable, listSourceRows } from '#lib/shares/make-share';
import { clientPicks } from '#lib/shares/pick-sheets';
import type { PictureRow } from '#lib/shares/picture-queries';
import { readableName } from '#lib/shares/share-address';
import { ShareDraft, shareFailureWords } from '#lib/shares/share-order';
import { type ShareRules, websitePicturesMax } from '#lib/shares/share-rules';
import { showPictures } from '#lib/shares/shown-pictures';
import { showReport } from '#lib/shares/shown-report';
import { answerWithDocument, sentDocument } from '#lib/shares/visitor/answer-document';
import { readForm } from '#lib/shares/visitor/form';
import { listSharedRows } from '#lib/shares/visitor/open-share';
import { type WebsiteOf, websiteZip } from '#lib/shares/website';

/** A website as a file to be saved. */
export function answerWithWebsite(site: WebsiteOf): Response {
  const name = `${readableName(site.rules.title) || 'gallery'}.zip`;
  return new Response(websiteZip(site), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': disposition(true, name),
      'cache-control': 'no-store, no-transform',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** The website of an owner's share. */
export async function exportShare(viewer: Viewer, id: string): Promise<Response> {
  const { db } = await database();
  const share = await getExportable(db, viewer, id);
  if (!share) return new Response(null, { status: 404 });
  const rows = await listSharedRows(db, share, websitePicturesMax);
  const { experimentId } = share;
  const report = experimentId === null ? null : await getReport(viewer, experimentId, clientPicks);
  return answerWithWebsite({ ownerId: viewer.id, rules: share.rules, rows, report, visitor: null });
}

/** The website of a share that is not made, and need not be. */
export async function exportDraft(viewer: Viewer, request: Request): Promise<Response> {
  const read = await readDraft(viewer, request, websitePicturesMax);
  if (!read.ok) return answerRefused(request, read.failure);
  return answerWithWebsite({ ownerId: viewer.id, ...read.value, visitor: null });
}

/** How a share would look to its visitors, before anybody can see it. */
export async function previewDraft(viewer: Viewer, request: Request): Promise<Response> {
  const read = await readDraft(viewer, request);
  if (!read.ok) return answerRefused(request, read.failure);
  const { rules, rows, report } = read.value;
  const secret = newLinkSecret();
  const pictures = showPictures(rows, rules, secret);
  const ids = new Map(pictures.map(({ name }, at) => [name, rows[at]?.id ?? '']));
  const references = new Map(
    rows.flatMap(({ recipe }) =>
      (recipe?.references ?? []).map((key) => [hiddenName(secret, 'reference', key), key]),
    ),
  );
  const text = galleryDocument({
    rules,
    pictures,
    report: report && showReport(report, { rules, rows, pictures }),
    places: {
      picture: ({ name }, form) => imageAddress(ids.get(name) ?? '', form),
      download: ({ name }, form) => `${imageAddress(ids.get(name) ?? '', form)}?download`,
      reference: (name) => referenceAddress(references.get(name) ?? '', 'small'),
      recipe: ({ recipe }) =>
        `data:application/json,${encodeURIComponent(JSON.stringify(recipe, null, 2))}`,
      script: (script) => `/share/${shareScripts[script]}`,
      answers: null,
      whole: null,
    },
    comments: [],
    picked: new Set(),
    notice: 'This is a preview. Nobody else can see it.',
    address: null,
    isEmbedded: false,
    style: { text: shareStyle(report ? 'report' : 'pictures') },
  });
  return answerWithDocument(request, sentDocument(text), { status: 200 });
}

/** Says what is wrong with a draft: the browser shows the answer to a form in place of the studio. */
function answerRefused(request: Request, problem: string): Response {
  const refused = sentDocument(refusedDocument(shareStyle('pictures'), problem));
  return answerWithDocument(request, refused, { status: 404 });
}

interface ReadDraft {
  readonly rules: ShareRules;
  readonly rows: readonly PictureRow[];
  readonly report: ExperimentReport | null;
}

/** @param most pictures, if not those of a page. @returns the draft, or what is wrong with it in words */
async function readDraft(
  viewer: Viewer,
  request: Request,
  most?: number,
): Promise<Result<ReadDraft, string>> {
  const form = await readForm(request);
  const sent = readJson(form?.get('draft') ?? '');
  if (sent === null) return failed('What was sent is too long, or no draft of a share.');
  const draft = ShareDraft.safeParse(sent);
  if (!draft.success) return failed(draft.error.issues[0]?.message ?? '');
  const { source, rules } = draft.data;
  const { db } = await database();
  const rows = await listSourceRows(db, viewer, source, rules.order, most);
  if (rows.length === 0) return failed(shareFailureWords({ code: 'empty' }));
  const report =
    source.kind === 'experiment' ? await getReport(viewer, source.id, clientPicks) : null;
  return ok({ rules, rows, report });
}
