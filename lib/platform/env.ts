import 'server-only';
import { resolve } from 'node:path';
import type { EnvValues } from '#lib/platform/env-schema';
import { parseEnv } from '#lib/platform/parse-env';
import { processSingleton } from '#lib/platform/process-singleton';

/** The provider that this process calls. The secret key lives here and nowhere else. */
export interface Provider {
  /** `demo` is the stand-in server on this machine, `seedream` the real one. */
  readonly kind: 'demo' | 'seedream';
  readonly baseUrl: string;
  readonly apiKey: string;
}

export interface Env extends Omit<EnvValues, 'SEEDREAM_API_KEY' | 'STUDIO_DEMO_URL'> {
  /** Absolute. */
  readonly dataDir: string;
}

/** The settings of this process: the only reader of `process.env`, parsed once. */
export function env(): Env {
  const { SEEDREAM_API_KEY: _key, STUDIO_DEMO_URL: _demo, ...values } = parsed();
  return { ...values, dataDir: resolve(values.STUDIO_DATA_DIR) };
}

/** Whether the framework serves the sources as they change. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/**
 * Which provider to call, read at run time: the key can be set while the studio runs.
 *
 * @throws when there is neither a key nor a demo server, which only a start by hand can bring about
 */
export function provider(): Provider {
  const { SEEDREAM_API_KEY, SEEDREAM_BASE_URL, STUDIO_DEMO_URL } = parsed();
  const apiKey = SEEDREAM_API_KEY ?? keys().set;
  if (apiKey) return { kind: 'seedream', baseUrl: SEEDREAM_BASE_URL, apiKey };
  if (!STUDIO_DEMO_URL) throw new Error('There is no key and no demo server: use npm start.');
  return { kind: 'demo', baseUrl: STUDIO_DEMO_URL, apiKey: 'demo' };
}

/** Where a provider hands out its pictures, whichever is called at this moment. */
export function baseUrlOf(kind: Provider['kind']): string {
  const { SEEDREAM_BASE_URL, STUDIO_DEMO_URL } = parsed();
  return (kind === 'demo' && STUDIO_DEMO_URL) || SEEDREAM_BASE_URL;
}

/** Whether the environment gives the key, which counts more than one that is set in the studio. */
export function isKeyGiven(): boolean {
  return parsed().SEEDREAM_API_KEY !== undefined;
}

/** From now on this process calls with the key that was set in the studio; null takes it away. */
export function takeSetKey(key: string | null): void {
  keys().set = key;
  if (key !== null) keys().known.add(key);
}

/** Where the days of the studio begin and end. */
export function studioTimeZone(): string {
  return parsed().STUDIO_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A text in which no secret key stands any more, should one have got in. */
export function withoutSecret(text: string): string {
  const { SEEDREAM_API_KEY: given } = parsed();
  const all = given ? [given, ...keys().known] : [...keys().known];
  return all.reduce((rest, key) => rest.replaceAll(inAnyWriting(key), '[key]'), text);
}

interface Keys {
  /** As the studio's own settings have it. */
  set: string | null;
  /** All that were set while this process ran: an error can repeat one that was changed since. */
  readonly known: Set<string>;
}

function keys(): Keys {
  return processSingleton('keys', () => ({ set: null, known: new Set<string>() }));
}

/** As it is and as addresses have it: which of its signs are encoded there depends on the place. */
function inAnyWriting(key: string): RegExp {
  const signs = Array.from(key, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(2, '0');
    return `(?:\\u{${code}}|%${code}|%${code.toUpperCase()})`;
  });
  return new RegExp(signs.join(''), 'gu');
}

function parsed(): EnvValues {
  return processSingleton('env', () => {
    const result = parseEnv(process.env);
    if ('problems' in result) throw new Error(result.problems.join(' '));
    return result.values;
  });
}
