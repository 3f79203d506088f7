/** Where a picture is that was named rather than given. */
export type PictureSource =
  | { readonly from: 'address'; readonly address: string }
  /** A picture that this studio made. */
  | { readonly from: 'image'; readonly imageId: string };

/**
 * What an address stands for, or null when nothing can be fetched from it.
 *
 * @param origin of the studio's own pages
 */
export function readAddress(text: string, origin: string): PictureSource | null {
  const url = parsed(text.trim(), origin);
  if (!url) return null;
  const imageId = url.origin === origin ? ownImage(url.pathname) : null;
  if (imageId) return { from: 'image', imageId };
  return url.protocol === 'https:' && url.origin !== origin
    ? { from: 'address', address: url.href }
    : null;
}

/** What is wrong with an address that was typed, or null. */
export function addressProblem(text: string, origin: string): string | null {
  if (readAddress(text, origin)) return null;
  if (text.trim() === '') return 'Write the address of a picture first.';
  return 'An address begins with https:// and leads to the picture itself.';
}

/**
 * The picture that was dragged here from a page, this one or another.
 *
 * @param list `text/uri-list` of the drop
 * @param html `text/html` of the drop: a picture inside a link says there which picture it is
 */
export function readDropped(list: string, html: string, origin: string): PictureSource | null {
  const addresses = list.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  const picture = /<img\b[^>]*?\ssrc\s*=\s*["']([^"']+)["']/i
    .exec(html)?.[1]
    ?.replaceAll('&amp;', '&');
  const sources = [picture, ...addresses].flatMap(
    (each) => (each && readAddress(each, origin)) || [],
  );
  // A picture of the studio's own is the better find: it needs no fetching.
  return sources.find(({ from }) => from === 'image') ?? sources[0] ?? null;
}

/** What a picture is called until the studio has it. */
export function sourceName(source: PictureSource): string {
  if (source.from === 'image') return 'Picture from the gallery';
  const { pathname, hostname } = new URL(source.address);
  const last = pathname.split('/').findLast((part) => part !== '');
  return last ? decoded(last) : hostname;
}

function ownImage(path: string): string | null {
  return /^\/(?:api\/images|gallery)\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/.exec(path)?.[1] ?? null;
}

function parsed(text: string, origin: string): URL | null {
  try {
    return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(text) ? new URL(text, origin) : null;
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
