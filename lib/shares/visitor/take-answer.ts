import { comesFromOwnPage } from '#lib/accounts/visitors/visitor';
import type { Result } from '#lib/result';
import { admitted } from '#lib/shares/visitor/admission';
import {
  type AnswerFailure,
  answerWithComment,
  answerWithPick,
  Comment,
  Pick,
} from '#lib/shares/visitor/answer';
import { readForm, seeOther } from '#lib/shares/visitor/form';
import type { OpenShare } from '#lib/shares/visitor/open-share';
import { answerGone } from '#lib/shares/visitor/visit-page';
import { answeringVisitor, newAnsweringVisitor } from '#lib/shares/visitor/visitor';

const statuses = { 'not-found': 404, invalid: 400, 'too-often': 429 } as const;

/** Takes a pick: a form that is sent, or the same from the page's script, which asks for JSON. */
export function takePick(request: Request, segment: string): Promise<Response> {
  return takeAnswer(request, segment, async (open, form) => {
    const { headers } = request;
    const pick = Pick.safeParse({
      picture: form.get('picture'),
      isPicked: form.get('is-picked') === 'yes',
    });
    if (!pick.success) return { picture: '', result: { ok: false, failure: 'invalid' } };
    const known = answeringVisitor(headers);
    const { visitor, cookie } = known
      ? { visitor: known, cookie: null }
      : newAnsweringVisitor(segment, headers);
    const result = await answerWithPick(open, pick.data, { headers, visitor });
    return { picture: pick.data.picture, result, cookie };
  });
}

/** Takes a visitor's words about a picture, and leads back to it. */
export function takeComment(request: Request, segment: string): Promise<Response> {
  return takeAnswer(request, segment, async (open, form) => {
    const fields = Object.fromEntries(['picture', 'name', 'text'].map((of) => [of, form.get(of)]));
    const comment = Comment.safeParse(fields);
    if (!comment.success) return { picture: '', result: { ok: false, failure: 'invalid' } };
    const result = await answerWithComment(open, comment.data, request.headers);
    return { picture: comment.data.picture, result, says: 'kept' };
  });
}

interface Taken {
  readonly picture: string;
  readonly result: Result<null, AnswerFailure>;
  /** For a visitor who answers for the first time. */
  readonly cookie?: string | null;
  /** What is said when it was taken; nothing where the page shows it. */
  readonly says?: 'kept';
}

async function takeAnswer(
  request: Request,
  segment: string,
  take: (open: OpenShare, form: URLSearchParams) => Promise<Taken>,
): Promise<Response> {
  if (!comesFromOwnPage(request.headers)) return answerGone(request);
  const open = await admitted(request.headers, segment);
  const form = open && (await readForm(request));
  if (!open || !form) return answerGone(request);
  const { picture, result, cookie, says } = await take(open, form);
  const word = result.ok ? says : result.failure;
  const isForScript = request.headers.get('accept')?.includes('application/json');
  const response = isForScript
    ? new Response(null, { status: result.ok ? 204 : statuses[result.failure] })
    : seeOther(segment, `${word ? `?answer=${word}` : ''}${picture ? `#image-${picture}` : ''}`);
  if (result.ok && cookie) response.headers.append('set-cookie', cookie);
  return response;
}
