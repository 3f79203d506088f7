import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { processSingleton } from '#lib/platform/process-singleton';

/** Source: OWASP, Password Storage Cheat Sheet (2024): Argon2id with 19 MiB, 2 passes, 1 lane. */
const memoryKib = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

/** Each takes 19 MiB while it is worked out, so strangers get two of them at once. */
const hashing = processSingleton('share-passwords', () => pLimit(2));

/** @returns a PHC string: what was used to make it stands in it */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, { nonce: salt, memory: memoryKib, passes, parallelism });
  const settings = `m=${memoryKib},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${settings}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** @param hash as `hashPassword` made it */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  if (!found) throw new Error('The hash of a password is not one that the studio makes.');
  const [, memory, times, lanes, salt = '', tag = ''] = found;
  const derived = await derive(password, {
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(times),
    parallelism: Number(lanes),
  });
  return timingSafeEqual(derived, Buffer.from(tag, 'base64'));
}

type Settings = Pick<Argon2Parameters, 'nonce' | 'memory' | 'passes' | 'parallelism'>;

function derive(password: string, settings: Settings): Promise<Buffer> {
  // The same letters can be typed in two ways; NFKC makes them one.
  const message = password.normalize('NFKC');
  return hashing(() => promisify(argon2)('argon2id', { ...settings, message, tagLength }));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
