import { comesFromOwnPage, isSecure } from '#lib/accounts/visitors/visitor';
import { database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { isPassword } from '#lib/shares/share-password';
import { passwordMaxCharacters } from '#lib/shares/share-rules';
import { admit } from '#lib/shares/visitor/admission';
import { doorCookie } from '#lib/shares/visitor/door';
import { readForm, seeOther } from '#lib/shares/visitor/form';
import { takeVisitorTurn } from '#lib/shares/visitor/turns';
import { answerGone, answerWithGate } from '#lib/shares/visitor/visit-page';

/** Takes the password that somebody typed at the gate, and lets them in with a cookie. */
export async function answerToPassword(request: Request, segment: string): Promise<Response> {
  const { headers } = request;
  if (!comesFromOwnPage(headers)) return answerGone(request);
  const admission = await admit(headers, segment, false);
  if (admission.is === 'gone') return answerGone(request);
  if (admission.is !== 'locked') return seeOther(segment);
  const { share } = admission;
  const form = await readForm(request);
  const typed = form?.get('password') ?? '';
  const { db } = await database();
  if (!(await takeVisitorTurn(db, share, 'password', headers))) {
    log.warn({ event: 'share-password-refused', share: share.id }, 'too many passwords were tried');
    return answerWithGate(request, segment, 'too-often');
  }
  const isRight =
    typed.length <= passwordMaxCharacters && (await isPassword(typed, share.passwordHash ?? ''));
  if (!isRight) return answerWithGate(request, segment, 'wrong');
  const now = Date.now();
  const answer = seeOther(segment);
  answer.headers.append(
    'set-cookie',
    doorCookie(share, { segment, now, isSecure: isSecure(headers) }),
  );
  return answer;
}
