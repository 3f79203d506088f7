import { type Html, html } from '#lib/shares/document/html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownPicture } from '#lib/shares/shown-pictures';
import { commentMaxCharacters, nameMaxCharacters } from '#lib/shares/visitor/answer';

/** What a visitor can say to a picture, as forms that need no script; null where nobody asks. */
export function answersHtml(page: SharePage, picture: ShownPicture): Html | null {
  const { answers } = page.places;
  const { picks, comments } = page.rules.allows;
  if (answers === null || !(picks || comments)) return null;
  return html`<div class="answers">${[
    picks && pickHtml(page, answers, picture),
    comments && commentsHtml(page, answers, picture),
  ]}</div>`;
}

function pickHtml(page: SharePage, answers: string, { name, number }: ShownPicture): Html {
  const isPicked = page.picked.has(name);
  return html`<form class="pick" method="post" action="${answers}/picks">
<input type="hidden" name="picture" value="${name}">
<button name="is-picked" value="${isPicked ? 'no' : 'yes'}" aria-label="Pick" aria-pressed="${String(isPicked)}" title="Pick image ${number}"><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="M12 20.5S3.5 15.6 3.5 9.4A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 8.5 2.4C20.5 15.6 12 20.5 12 20.5Z"/></svg></button>
</form>`;
}

function commentsHtml(page: SharePage, answers: string, { name, number }: ShownPicture): Html {
  const said = page.comments.filter(({ picture }) => picture === name);
  const count = said.length > 0 ? ` (${said.length})` : '';
  return html`<details class="comments"><summary>Comments${count}</summary>
${said.length > 0 && html`<ol>${said.map(({ name: who, text }) => html`<li><b>${who}</b><p>${text}</p></li>`)}</ol>`}
<form method="post" action="${answers}/comments" aria-label="Comment on image ${number}">
<input type="hidden" name="picture" value="${name}">
<label>Your name<input name="name" autocomplete="name" required maxlength="${nameMaxCharacters}"></label>
<label>Comment<textarea name="text" rows="3" required maxlength="${commentMaxCharacters}"></textarea></label>
<button class="button">Send comment</button>
</form></details>`;
}
