import * as z from 'zod/mini';
import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { newId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { storableLine, storableText } from '#lib/platform/storable-text';
import { failed, ok, type Result } from '#lib/result';
import { addComment, setPick } from '#lib/shares/answer-queries';
import { forgetShare, type OpenShare } from '#lib/shares/visitor/open-share';
import { takeVisitorTurn } from '#lib/shares/visitor/turns';

export const nameMaxCharacters = 60;
export const commentMaxCharacters = 2000;

const Picture = z.string().check(z.regex(/^[\w-]{16}$/));

/** A heart for a picture, or one that is taken back. */
export const Pick = z.object({ picture: Picture, isPicked: z.boolean() });
export type Pick = z.infer<typeof Pick>;

/** What a visitor says to a picture. */
export const Comment = z.object({
  picture: Picture,
  name: z
    .string()
    .check(z.overwrite(storableLine), z.trim(), z.minLength(1), z.maxLength(nameMaxCharacters)),
  text: z
    .string()
    .check(z.overwrite(storableText), z.trim(), z.minLength(1), z.maxLength(commentMaxCharacters)),
});
export type Comment = z.infer<typeof Comment>;

/** Why an answer was not taken; each has its words on the page. */
export type AnswerFailure = 'not-found' | 'invalid' | 'too-often';

interface From {
  readonly headers: VisitorHeaders;
  readonly visitor: string;
}

/** Notes a visitor's pick, where picks are allowed. */
export async function answerWithPick(
  open: OpenShare,
  { picture, isPicked }: Pick,
  { headers, visitor }: From,
): Promise<Result<null, AnswerFailure>> {
  const row = open.rows.get(picture);
  if (!row || !open.share.rules.allows.picks) return failed('not-found');
  const { db } = await database();
  if (!(await takeVisitorTurn(db, open.share, 'pick', headers))) {
    return failed('too-often');
  }
  const pick = { shareId: open.share.id, imageId: row.id, visitor };
  return (await setPick(db, pick, isPicked)) ? ok(null) : failed('too-often');
}

/** Puts a visitor's comment on the page, where comments are allowed. */
export async function answerWithComment(
  open: OpenShare,
  { picture, name, text }: Comment,
  headers: VisitorHeaders,
): Promise<Result<null, AnswerFailure>> {
  const { share, rows } = open;
  const row = rows.get(picture);
  if (!row || !share.rules.allows.comments) return failed('not-found');
  const { db } = await database();
  if (!(await takeVisitorTurn(db, share, 'comment', headers))) {
    return failed('too-often');
  }
  await addComment(db, { id: newId(), shareId: share.id, imageId: row.id, name, text });
  forgetShare(share.token);
  return ok(null);
}
