import { shortened } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import type { ShareScript } from '#lib/shares/document/assets';
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
  const { rules, pictures, report, places, address, isEmbedded } = page;
  const [first] = report?.leaders[0]?.pictures ?? report?.unjudged ?? pictures;
  const preload =
    first &&
    html`<link rel="preload" as="image" href="${places.picture(first, 'small')}" imagesrcset="${sourceSet(page, first)}" imagesizes="${sizesOf(page, Math.round((1000 * first.width) / first.height) / 1000)}" fetchpriority="high">
`;
  const robots = !rules.isIndexable || isEmbedded;
  return html`${
    robots &&
    html`<meta name="robots" content="noindex, nofollow">
`
  }${preload ?? null}${address !== null && !isEmbedded && cardHtml(page, address)}`;
}

function cardHtml({ rules, pictures }: SharePage, address: string): Html {
  const words = plainWords(rules.introduction) || countLabel(pictures.length, 'image');
  const endpoint = `${new URL(address).origin}/api/oembed?url=${encodeURIComponent(address)}`;
  return html`<link rel="canonical" href="${address}">
<meta name="description" content="${words}">
<meta property="og:type" content="website">
<meta property="og:title" content="${rules.title}">
<meta property="og:description" content="${words}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${address}/card">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${countLabel(pictures.length, 'image')} of ${rules.title}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/json+oembed" href="${endpoint}" title="${rules.title}">
`;
}

/** The first words of an introduction as its reader sees them. */
function plainWords(markdown: string): string {
  return shortened(markdown.replace(/\[([^\]]*)\]\([^)]*\)|[*_`#>]/g, '$1'), 200);
}
