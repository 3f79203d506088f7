import { createHmac, randomBytes } from 'node:crypto';

/** 128 bits of chance for an address: nobody finds one by trying. See docs/decisions/0031. */
export function newLinkToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What signs the cookies of a link's visitors and hides identifiers from them. */
export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A name for something that visitors may refer to and not know: the identifier of an image says when
 * it was made, and the key of a reference says which file it is.
 */
export function hiddenName(secret: string, kind: 'image' | 'reference', id: string): string {
  return signed(secret, `${kind} ${id}`).slice(0, 16);
}

/** An HMAC-SHA-256 in base64url. */
export function signed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
