import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** What a process with this key writes when it logs the key in every way that comes to mind. */
async function logged(key: string, from: 'environment' | 'settings'): Promise<string> {
  const program = `
    import { takeSetKey } from '#lib/platform/env';
    import { log } from '#lib/platform/log';
    const key = process.env.CANARY;
    if (${from === 'settings'}) takeSetKey(key);
    // It was changed meanwhile, which an error on its way does not know.
    if (${from === 'settings'}) takeSetKey('sk_another');
    const error = new Error('refused: Bearer ' + key);
    error.cause = new Error(key);
    error.request = { headers: { authorization: 'Bearer ' + key } };
    log.error({ err: error }, 'the call with ' + key + ' failed');
    log.info({ key, nested: { list: [key] }, [key]: 1 });
    log.info('%s and %j', key, { key });
    log.child({ key }).warn(key);
    const url = new URL('https://provider.test/');
    url.searchParams.set('key', key);
    log.error({ url, text: 'https://x.test/?key=' + encodeURIComponent(key), error: error.stack });
    log.info('the end');
  `;
  const flags = ['--conditions=react-server', '--input-type=module', '--eval', program];
  const given = from === 'environment' ? { SEEDREAM_API_KEY: key } : {};
  const env = { ...process.env, ...given, CANARY: key, LOG_LEVEL: 'trace' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { env });
  return stdout + stderr;
}

describe('the log', () => {
  test.each([
    ['an ordinary key', 'sk_Canary-0123456789', 'environment'],
    ['a key with signs that patterns read differently', 'sk_$&.*+?(Canary)[0]', 'environment'],
    ['a key that was set in Settings', 'sk_Canary-0123456789', 'settings'],
  ] as const)('never holds %s', async (_what, key, from) => {
    const text = await logged(key, from);
    expect(text).toContain('the end');
    expect(text).not.toContain('Canary');
    for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});
