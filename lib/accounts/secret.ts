import 'server-only';
import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * A key for one purpose, 32 bytes, derived from the studio's secret (HKDF-SHA-256, RFC 5869): what
 * signs sessions never encrypts anything.
 */
export function keyFor(purpose: 'sessions' | 'provider-key'): Buffer {
  return Buffer.from(hkdfSync('sha256', rootSecret(), '', `seedream-studio ${purpose}`, 32));
}

/** Whether the secret was given, and is the same wherever a part of the studio runs. */
export function isSecretGiven(): boolean {
  return env().STUDIO_SECRET !== undefined;
}

function rootSecret(): string {
  return env().STUDIO_SECRET ?? processSingleton('secret', secretOfFolder);
}

/** Made once, beside the pictures: who can read it can read those, too. */
function secretOfFolder(): string {
  const { dataDir } = env();
  const file = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
