type HeaderFields = Readonly<Record<string, string>>;

const plain: HeaderFields = { 'x-content-type-options': 'nosniff' };

const shared: HeaderFields = {
  ...plain,
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const own: HeaderFields = {
  ...shared,
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** The address is a key, so nobody is told of it, and no search engine is to know what it opens. */
const behindKey: HeaderFields = {
  ...own,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/**
 * What every answer says to browsers, whatever gives it: one that says more, as pages and files do of
 * what they may run, says it beside this.
 *
 * @param path of the address, decoded, without what follows `?`
 */
export function answerHeaders(path: string): HeaderFields {
  // On a page's scripts and styles the rest says nothing, and is a tenth of a small one.
  if (path.startsWith('/_next/static/')) return plain;
  if (path.startsWith('/judge/')) return behindKey;
  // Pages of shares say for themselves who may frame them.
  return path.startsWith('/s/') ? shared : own;
}
