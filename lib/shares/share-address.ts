import { isLinkToken, linkTokenCharacters } from '#lib/accounts/visitors/link-token';
import type { ShareRules } from '#lib/shares/share-rules';

const nameMaxCharacters = 60;

/**
 * Where a share is seen: `/s/<readable-name>-<token>`. The token alone opens it; the name is for
 * people, may be left out, and an old one goes on to work when the title is changed.
 */
export function shareAddress(
  token: string,
  { title, isNamed }: Pick<ShareRules, 'title' | 'isNamed'>,
): string {
  const name = isNamed ? readableName(title) : '';
  return `/s/${name === '' ? token : `${name}-${token}`}`;
}

/** The token in the part of an address behind `/s/`, or null where there can be none. */
export function readToken(segment: string): string | null {
  const token = segment.slice(-linkTokenCharacters);
  const before = segment.slice(0, -linkTokenCharacters);
  // It is sent back in headers: a sign that ends something there would be an order of a stranger's.
  if (!/^(?:[\w.~-]*-)?$/.test(before)) return null;
  return isLinkToken(token) ? token : null;
}

/** The first words of a title in letters that survive every mail program. */
export function readableName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  const cut = words.slice(0, nameMaxCharacters);
  const lastEnd = words.length > nameMaxCharacters ? cut.lastIndexOf('-') : -1;
  return (lastEnd > 0 ? cut.slice(0, lastEnd) : cut).replace(/-+$/, '');
}
