import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** What a process with this key writes when it logs the key in every way that comes to mind. */
function logged(key: string, from: 'environment' | 'settings'): Promise<string> {
  const given: Record<string, string> = from === 'environment' ? { SEEDREAM_API_KEY: key } : {};
  return outputOf(
    `
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
  `,
    { ...given, CANARY: key },
  );
}

async function outputOf(
  program: string,
  given: Readonly<Record<string, string>> = {},
): Promise<string> {
  const flags = ['--conditions=react-server', '--input-type=module', '--eval', program];
  const env = { ...process.env, ...given, LOG_LEVEL: 'trace' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { env });
  return stdout + stderr;
}

/** A query that failed, as both drivers tell it, with a prompt wherever one can be. */
const failedQuery = `
  import { DrizzleQueryError } from 'drizzle-orm';
  const prompt = 'Canary\\n    at Canary';
  const cause = Object.assign(new Error('syntax error in tsquery: "' + prompt + '"'), {
    code: '42601',
    detail: 'Failing row contains (' + prompt + ').',
    where: 'JSON data, line 1: ' + prompt,
    query: 'insert into generations values ($1)',
    params: [prompt],
  });
  const error = new DrizzleQueryError('insert into generations values ($1)', [prompt], cause);
  const outer = new Error('the order was not taken', { cause: error });
  const several = new AggregateError([error], 'two at once');
`;

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

  test('never holds what a failed query was asked with, and says which query it was', async () => {
    const text = await outputOf(`${failedQuery}
      import { log } from '#lib/platform/log';
      for (const err of [error, outer, several]) log.error({ err }, 'it failed');
      log.error({ err: error });
      log.error(error);
    `);
    expect(text.trim().split('\n')).toHaveLength(5);
    for (const line of text.trim().split('\n')) {
      expect(line).toContain('Failed query: insert into generations values ($1)');
      expect(line).toContain('syntax error in tsquery');
    }
    expect(text).not.toContain('Canary');
  });
});

test('the console does not hold it either, where the framework writes an error there', async () => {
  const text = await outputOf(`${failedQuery}
    import { keepValuesOffConsole } from '#lib/platform/database/query-errors';
    keepValuesOffConsole();
    for (const each of [error, outer, several]) console.error(each);
  `);
  expect(text).toContain('Failed query: insert into generations values ($1)');
  expect(text).not.toContain('Canary');
});
