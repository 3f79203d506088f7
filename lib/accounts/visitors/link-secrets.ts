import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { isId } from '#lib/id';

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

/**
 * The same for an identifier of a row that has to be found again from its name alone, where there are
 * too many to try. A UUID is one block of AES, so under the key of a link it is one other block: there
 * is nothing to chain, and without the key it says nothing.
 *
 * @param id a UUID
 * @returns 22 characters for an address
 */
export function sealedId(secret: string, id: string): string {
  const cipher = createCipheriv('aes-128-ecb', blockKey(secret), null).setAutoPadding(false);
  const block = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** The identifier that a name stands for; null for what was made up, or an identifier of nothing. */
export function openedId(secret: string, name: string): string | null {
  const block = Buffer.from(name, 'base64url');
  // One way to write it, so that a picture has one address.
  if (block.length !== blockBytes || block.toString('base64url') !== name) return null;
  const decipher = createDecipheriv('aes-128-ecb', blockKey(secret), null).setAutoPadding(false);
  const hex = Buffer.concat([decipher.update(block), decipher.final()]).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : null;
}

const blockBytes = 16;

function blockKey(secret: string): Buffer {
  return createHmac('sha256', secret).update('identifiers').digest().subarray(0, blockBytes);
}
