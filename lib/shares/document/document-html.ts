import { Html, html } from '#lib/shares/document/html';
import type { ShareRules } from '#lib/shares/share-rules';

export interface DocumentParts {
  readonly title: string;
  readonly theme: ShareRules['theme'];
  /** Null where nothing is to be seen. */
  readonly style: { readonly text: string } | { readonly href: string } | null;
  readonly head: Html;
  readonly body: Html;
}

/** What every document of a share has around it. */
export function documentHtml({ title, theme, style, head, body }: DocumentParts): string {
  const look = theme === 'system' ? null : html` data-theme="${theme}"`;
  const sheet =
    style &&
    ('href' in style
      ? html`<link rel="stylesheet" href="${style.href}">`
      : html`<style>${new Html(style.text)}</style>`);
  return html`<!doctype html>
<html lang="en"${look}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${sheet}
${head}</head>
<body>
${body}
</body>
</html>
`.text;
}
