import { hiddenName } from '#lib/accounts/visitors/link-secrets';
import { studioOrigin, type VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { database } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';
import { listPicksOf } from '#lib/shares/answer-queries';
import { shareStyle } from '#lib/shares/document/assets';
import { cardDocument } from '#lib/shares/document/card-document';
import { galleryDocument } from '#lib/shares/document/gallery-document';
import { type GateProblem, gateDocument, goneDocument } from '#lib/shares/document/gate-document';
import { publicPlaces } from '#lib/shares/document/places';
import type { SharePage } from '#lib/shares/document/share-page';
import { admit } from '#lib/shares/visitor/admission';
import type { AnswerFailure } from '#lib/shares/visitor/answer';
import {
  answerWithDocument,
  type SentDocument,
  sentDocument,
} from '#lib/shares/visitor/answer-document';
import type { OpenShare } from '#lib/shares/visitor/open-share';
import { answeringVisitor } from '#lib/shares/visitor/visitor';

/** What a form said that was sent without a script. */
const words: Readonly<Record<AnswerFailure | 'kept', string>> = {
  kept: 'Thank you. Your comment is on the page.',
  'not-found': 'This image is not shown any more, so nothing was kept.',
  invalid: 'Nothing was kept: write a name of up to 60 characters and a comment of up to 2,000.',
  'too-often': 'Nothing was kept: there were too many answers. Wait ten minutes and try again.',
};
/** By what the address says, which may be anything. */
const noticeWords: ReadonlyMap<string, string> = new Map(Object.entries(words));

/** A page of its own, one within a page of somebody else's, or what stands for it beside a link. */
type PageKind = 'page' | 'embed' | 'card';

/** The page of a share, its gate, or the word that there is nothing. */
export async function answerWithPage(
  request: Request,
  segment: string,
  kind: 'page' | 'embed',
): Promise<Response> {
  const admission = await admit(request.headers, segment, request.method === 'GET');
  const isEmbeddable = kind === 'embed';
  if (admission.is === 'gone') return answerGone(request, isEmbeddable);
  // A page of somebody else's is sent no cookie with which a gate could open.
  if (admission.is === 'locked') {
    return isEmbeddable ? answerGone(request, true) : answerWithGate(request, segment, '');
  }
  const page = await writePage(
    request,
    segment,
    admission.is === 'card' ? 'card' : kind,
    admission.open,
  );
  return answerWithDocument(request, page, { status: 200, isEmbeddable });
}

/** What everybody gets for whom there is nothing, in whatever form they asked. */
export function answerGone(request: Request, isEmbeddable = false): Response {
  const gone = processSingleton('share-gone', () =>
    sentDocument(goneDocument(shareStyle('pictures'))),
  );
  return answerWithDocument(request, gone, { status: 404, isEmbeddable });
}

/** Asks for the password of a share. The status tells a program whether one was wrong. */
export function answerWithGate(request: Request, segment: string, problem: GateProblem): Response {
  const gate = gateDocument(shareStyle('pictures'), { address: `/s/${segment}`, problem });
  const status = problem === 'too-often' ? 429 : problem === 'wrong' ? 403 : 401;
  return answerWithDocument(request, sentDocument(gate), { status });
}

/**
 * The page as it is sent. Everybody gets the same one, written once, but for those who answered: it
 * shows their own picks, and what became of the answer.
 */
export async function writePage(
  request: Request,
  segment: string,
  kind: PageKind,
  open: OpenShare,
): Promise<SentDocument> {
  const visitor = kind === 'page' ? answeringVisitor(request.headers) : null;
  const answer = new URL(request.url).searchParams.get('answer');
  const notice = noticeWords.get(answer ?? '') ?? '';
  // A cookie may be made up, or be from before its picks were taken back.
  const picked = visitor === null ? nothingPicked : await picksOf(open, visitor);
  const address = pageAddress(request.headers, segment);
  const write = kind === 'card' ? cardDocument : galleryDocument;
  const page = () => ({ ...pageOf(open, segment, kind), address, picked, notice });
  if (notice !== '' || picked.size > 0) return sentDocument(write(page()));
  const key = writtenFor(kind, address);
  const known = open.written.get(key);
  if (known) return known;
  const written = sentDocument(write(page()));
  // Without a setting an address has few true origins; who makes them up must not fill the memory.
  if (open.written.size < 16) open.written.set(key, written);
  return written;
}

const nothingPicked: ReadonlySet<string> = new Set();

/** What a page says is its address: on the origin of the settings, or else on the one that was asked. */
export function pageAddress(headers: VisitorHeaders, segment: string): string {
  return `${studioOrigin(headers)}/s/${segment}`;
}

/** By what a page that everybody gets is known. @param address with its origin */
export function writtenFor(kind: PageKind, address: string): string {
  return `${kind} ${address}`;
}

function pageOf(open: OpenShare, segment: string, kind: PageKind): SharePage {
  const { share, pictures, report, comments } = open;
  const { rules, secret } = share;
  const places = publicPlaces(`/s/${segment}`, rules.shows.downloads !== 'none');
  const isEmbedded = kind === 'embed';
  return {
    rules,
    pictures,
    report,
    places: isEmbedded ? { ...places, answers: null } : places,
    comments: comments.map(({ imageId, name, text }) => ({
      picture: hiddenName(secret, 'image', imageId),
      name,
      text,
    })),
    picked: nothingPicked,
    notice: '',
    address: null,
    isEmbedded,
    style: { text: shareStyle(report ? 'report' : 'pictures') },
  };
}

async function picksOf({ share }: OpenShare, visitor: string): Promise<ReadonlySet<string>> {
  const { db } = await database();
  const ids = await listPicksOf(db, share.id, visitor);
  return new Set(ids.map((id) => hiddenName(share.secret, 'image', id)));
}
