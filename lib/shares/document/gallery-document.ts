import { countLabel } from '#lib/generations/count';
import type { ShareScript } from '#lib/shares/document/assets';
import { cardHtml, robotsHtml } from '#lib/shares/document/card-document';
import { documentHtml } from '#lib/shares/document/document-html';
import { type Html, html } from '#lib/shares/document/html';
import { introductionHtml } from '#lib/shares/document/introduction';
import { pictureHtml, sizesOf, sourceSet } from '#lib/shares/document/picture-html';
import { reportHtml } from '#lib/shares/document/report/report-html';
import type { SharePage } from '#lib/shares/document/share-page';
import type { ShownPicture } from '#lib/shares/shown-pictures';

/** The page of a share as an HTML document, complete without a script. */
export function galleryDocument(page: SharePage): string {
  const { rules, style, places } = page;
  return documentHtml({
    title: rules.title,
    theme: rules.theme,
    style,
    head: headHtml(page),
    body: html`${!page.isEmbedded && headerHtml(page)}
<main>
<p id="notice" class="notice" role="status">${page.notice}</p>
${contentHtml(page)}
</main>
${footerHtml(page)}
${scriptsOf(page).map(
  (script) => html`<script src="${places.script(script)}" defer></script>
`,
)}`,
  });
}

/** The scripts that have something to do on a page. */
export function scriptsOf({ rules, places, pictures }: SharePage): ShareScript[] {
  if (pictures.length === 0) return [];
  return [
    'viewer' as const,
    ...(rules.allows.picks && places.answers !== null ? ['answers' as const] : []),
    ...(pictures.some(({ recipe }) => recipe !== null) ? ['recipe' as const] : []),
  ];
}

function headerHtml({ rules, pictures }: SharePage): Html {
  const { title, introduction } = rules;
  return html`<header>
<h1>${title}</h1>
${introduction !== '' && html`<div class="introduction">${introductionHtml(introduction)}</div>`}
<p class="quiet">${countLabel(pictures.length, 'image')}</p>
</header>`;
}

function contentHtml(page: SharePage): Html {
  const { report, pictures } = page;
  if (!report) return listHtml(page, pictures, 'Images');
  return reportHtml(page, report, (shown, label) => listHtml(page, shown, label));
}

function listHtml(page: SharePage, pictures: readonly ShownPicture[], label: string): Html {
  const { rules } = page;
  if (pictures.length === 0) return html`<p class="empty">There are no images here yet.</p>`;
  return html`<ul class="pictures ${rules.layout}" role="list" aria-label="${label}">
${pictures.map((picture) => pictureHtml(page, picture))}</ul>`;
}

function footerHtml({ places, isEmbedded, rules, address }: SharePage): Html | null {
  if (isEmbedded) {
    return html`<footer><a href="${address}" target="_blank" rel="noopener">${rules.title}</a></footer>`;
  }
  if (places.whole === null) return null;
  return html`<footer><a class="button" href="${places.whole}" download>Download all</a></footer>`;
}

/** What browsers fetch first, and what others show where somebody passes the address on. */
function headHtml(page: SharePage): Html {
  const { pictures, report, places } = page;
  const [first] = report?.leaders[0]?.pictures ?? report?.unjudged ?? pictures;
  const preload =
    first &&
    html`<link rel="preload" as="image" href="${places.picture(first, 'small')}" imagesrcset="${sourceSet(page, first)}" imagesizes="${sizesOf(page, Math.round((1000 * first.width) / first.height) / 1000)}" fetchpriority="high">
`;
  return html`${robotsHtml(page)}${preload ?? null}${cardHtml(page)}`;
}
