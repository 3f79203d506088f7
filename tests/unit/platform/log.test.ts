import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** What a process with this key writes when it logs the key in every way that comes to mind. */
async function logged(key: string): Promise<string> {
  const program = `
    import { log } from '#lib/platform/log';
    const key = process.env.SEEDREAM_API_KEY;
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
  const env = { ...process.env, SEEDREAM_API_KEY: key, LOG_LEVEL: 'trace' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { env });
  return stdout + stderr;
}

describe('the log', () => {
  test.each([
    ['an ordinary key', 'sk_Canary-0123456789'],
    ['a key with signs that patterns read differently', 'sk_$&.*+?(Canary)[0]'],
  ])('never holds %s', async (_what, key) => {
    const text = await logged(key);
    expect(text).toContain('the end');
    expect(text).not.toContain('Canary');
    for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});
