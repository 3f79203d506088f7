import { calendarDay } from '#lib/generations/calendar-day';
import { variantSides } from '#lib/generations/image-address';
import { answersHtml } from '#lib/shares/document/answers-html';
import { groundColour } from '#lib/shares/document/ground-colour';
import { type Html, html } from '#lib/shares/document/html';
import { recipeHtml } from '#lib/shares/document/recipe-html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** The first pictures are wanted at once; the others when somebody comes near them. */
const eagerCount = 4;

/** One picture of the list, with what is shown and asked beneath it. */
export function pictureHtml(page: SharePage, picture: ShownPicture): Html {
  const { width, height, name, number } = picture;
  const ratio = Math.round((1000 * width) / height) / 1000;
  const { places } = page;
  const image = html`<img src="${places.picture(picture, 'small')}" srcset="${sourceSet(page, picture)}" sizes="${sizesOf(page, ratio)}" width="${width}" height="${height}" alt="${picture.alt}"${loadingOf(number)} decoding="async"${groundOf(picture)}>`;
  return html`<li id="image-${name}" style="--ratio:${ratio}"><figure>
<a class="frame" href="${places.picture(picture, 'large')}" data-view="${number}">${image}</a>
${captionHtml(page, picture)}</figure></li>
`;
}

/** Each form with its real width, as browsers choose by. */
export function sourceSet({ places }: SharePage, picture: ShownPicture): string {
  return (['small', 'large'] as const)
    .map((form) => `${places.picture(picture, form)} ${formWidth(picture, form)}w`)
    .join(', ');
}

function formWidth({ width, height }: ShownPicture, form: 'small' | 'large'): number {
  const scale = Math.min(1, variantSides[form] / Math.max(width, height));
  return Math.max(1, Math.round(width * scale));
}

/** How wide a picture is shown, as the style sheet lays it out. */
export function sizesOf({ rules }: SharePage, ratio: number): string {
  switch (rules.layout) {
    case 'justified':
      return `(width < 40rem) 92vw, ${Math.round(ratio * 300)}px`;
    case 'grid':
      return '(width < 40rem) 46vw, 20rem';
    case 'story':
      return '(width < 64rem) 92vw, 60rem';
    case 'single':
      return `min(92vw, ${Math.round(ratio * 84)}vh)`;
  }
}

function loadingOf(number: number): Html {
  if (number === 1) return html` fetchpriority="high"`;
  return number <= eagerCount ? html`` : html` loading="lazy"`;
}

function groundOf({ placeholder }: ShownPicture): Html | null {
  const colour = groundColour(placeholder);
  return colour === null ? null : html` style="background:${colour}"`;
}

function captionHtml(page: SharePage, picture: ShownPicture): Html | null {
  const { prompt, madeAt } = picture;
  const parts = [
    prompt !== null && html`<p class="prompt">${prompt}</p>`,
    madeAt !== null &&
      html`<p class="quiet"><time datetime="${madeAt}">${dayOf(madeAt)}</time></p>`,
    referencesHtml(page, picture),
    downloadsHtml(page, picture),
    recipeHtml(page, picture),
    answersHtml(page, picture),
  ].filter((part) => part !== false && part !== null);
  return parts.length === 0 ? null : html`<figcaption>${parts}</figcaption>`;
}

function dayOf(madeAt: string): string {
  return calendarDay(Date.parse(madeAt), 'UTC');
}

function referencesHtml({ places }: SharePage, { references }: ShownPicture): Html | null {
  if (references.length === 0) return null;
  const pictures = references.map(
    (name, at) =>
      html`<img class="reference" src="${places.reference(name)}" alt="Reference ${at + 1}" width="48" height="48" loading="lazy">`,
  );
  return html`<div class="references"><span class="quiet">Made from</span>${pictures}</div>`;
}

function downloadsHtml({ places, rules }: SharePage, picture: ShownPicture): Html | null {
  const { downloads } = rules.shows;
  if (downloads === 'none') return null;
  const link = (form: 'large' | 'original', words: string) =>
    html`<a class="button" href="${places.download(picture, form)}" download>${words}</a>`;
  return html`<p class="row">${[
    link('large', 'Download'),
    downloads === 'original' && link('original', 'Download original'),
  ]}</p>`;
}
