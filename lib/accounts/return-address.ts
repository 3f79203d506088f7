/** Set by the studio on the request of every page, whatever came under that name. */
export const pageHeader = 'x-studio-page';

const signInPath = '/sign-in';
const longest = 2000;
/** Any name will do: what is asked for must stay on it. */
const base = 'http://studio.invalid';

/** What is no page to come back to: files, the pages of shares, and those at the door. */
const elsewhere = /^\/(?:api|s|_next|sign-in|setup|join|new-password)(?:\/|$)/;

/**
 * Where somebody goes once they are signed in: the page that they asked for, if it is one of this
 * studio, written as the browser itself writes it. Anything that a browser could read as another's
 * address leads to the studio: a second slash, a backslash, a slash in another spelling, dots that
 * would make one, a whole address.
 */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > longest || !asked.startsWith('/')) return '/';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search } = new URL(asked, base);
  const isAsWritten = origin === base && `${pathname}${search}` === asked;
  const isPlain = !pathname.startsWith('//') && !/%(?:2f|5c|25|00)/i.test(pathname);
  return isAsWritten && isPlain && !elsewhere.test(pathname) ? asked : '/';
}

/** The sign-in that leads back to a page afterwards. */
export function signInAddress(page: unknown): string {
  const to = returnAddress(page);
  return to === '/' ? signInPath : `${signInPath}?next=${encodeURIComponent(to)}`;
}
