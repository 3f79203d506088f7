import { createHash, randomBytes } from 'node:crypto';

/**
 * The text of a token: a prefix by which people and secret scanners know it, and 256 random bits.
 * The studio keeps its SHA-256 only. That needs neither salt nor a slow hash: nobody can go through
 * 256 random bits, as they could through passwords.
 */
const prefix = 'sds_';
const form = /^sds_[\w-]{43}$/;

export interface Secret {
  /** Shown once, to the person who made it. */
  readonly token: string;
  readonly hash: string;
  /** The last four characters, by which its owner knows it again. */
  readonly ending: string;
}

export function newSecret(): Secret {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token), ending: token.slice(-4) };
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token in an `Authorization` header, or null for whatever cannot be one of ours. */
export function readBearer(authorization: string | null): string | null {
  const token = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  return token && form.test(token) ? token : null;
}
