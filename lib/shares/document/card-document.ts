import { shortened } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import { documentHtml } from '#lib/shares/document/document-html';
import { type Html, html } from '#lib/shares/document/html';
import type { SharePage } from '#lib/shares/document/share-page';

/**
 * The head of a share's page and nothing under it: for programs that make a card of a link, where
 * everybody who sees the page itself is counted.
 */
export function cardDocument(page: SharePage): string {
  const { rules } = page;
  return documentHtml({
    title: rules.title,
    theme: rules.theme,
    style: null,
    head: html`${robotsHtml(page)}${cardHtml(page)}`,
    body: html``,
  });
}

/** What search engines are told; null where they may list a page. */
export function robotsHtml({ rules, isEmbedded }: SharePage): Html | null {
  if (rules.isIndexable && !isEmbedded) return null;
  return html`<meta name="robots" content="noindex, nofollow">
`;
}

/** What others show where somebody passes the address on; null for a page without one of its own. */
export function cardHtml({ rules, pictures, address, isEmbedded }: SharePage): Html | null {
  if (address === null || isEmbedded) return null;
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
