import { html } from '#lib/shares/document/html';

/** Pixels, where a site says nothing of its own. */
export const embedWidth = 1200;
export const embedHeight = 800;

interface Embedded {
  /** Of the share, absolute. */
  readonly address: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

/** The HTML by which another site shows a share within a page of its own. */
export function embedCode(embedded: Embedded): string {
  const { address, title, width = embedWidth, height = embedHeight } = embedded;
  return html`<iframe src="${address}/embed" width="${width}" height="${height}" style="border:0" loading="lazy" title="${title}"></iframe>`
    .text;
}
