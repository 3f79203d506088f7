import { describe, expect, test } from 'vitest';
import type { SettingName } from '#lib/platform/env-schema';
import { type EnvSource, parseEnv } from '#lib/platform/parse-env';

function problemsOf(source: EnvSource): string[] {
  const parsed = parseEnv(source);
  return 'problems' in parsed ? parsed.problems : [];
}

function valueFor(name: SettingName, text: string | undefined) {
  const parsed = parseEnv({ [name]: text });
  return 'values' in parsed ? parsed.values[name] : parsed.problems;
}

describe('a setting', () => {
  test.each<[SettingName, string, string | number]>([
    ['SEEDREAM_API_KEY', 'sk_Ab-1.2:3/4+5=', 'sk_Ab-1.2:3/4+5='],
    ['SEEDREAM_BASE_URL', 'https://api.example.org', 'https://api.example.org'],
    ['SEEDREAM_BASE_URL', 'https://api.example.org:8443/', 'https://api.example.org:8443/'],
    ['SEEDREAM_BASE_URL', 'http://localhost:4000', 'http://localhost:4000'],
    ['SEEDREAM_BASE_URL', 'http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['SEEDREAM_BASE_URL', 'http://[::1]:4000', 'http://[::1]:4000'],
    ['SEEDREAM_PRICE_USD', '0', 0],
    ['SEEDREAM_PRICE_USD', '0.035', 0.035],
    ['SEEDREAM_PRICE_USD', '100', 100],
    ['SEEDREAM_DEADLINE_SECONDS', '1', 1],
    ['SEEDREAM_DEADLINE_SECONDS', '3600', 3600],
    ['SEEDREAM_DEADLINE_PER_IMAGE_SECONDS', '0', 0],
    ['SEEDREAM_DEADLINE_PER_IMAGE_SECONDS', '3600', 3600],
    ['SEEDREAM_DEADLINE_CAP_SECONDS', '1', 1],
    ['SEEDREAM_DEADLINE_CAP_SECONDS', '7200', 7200],
    ['SEEDREAM_CONCURRENCY', '1', 1],
    ['SEEDREAM_CONCURRENCY', '32', 32],
    ['STUDIO_DATA_DIR', '/var/lib/studio', '/var/lib/studio'],
    [
      'DATABASE_URL',
      'postgres://me:secret@db.example.org/studio',
      'postgres://me:secret@db.example.org/studio',
    ],
    ['DATABASE_URL', 'postgresql://localhost/studio', 'postgresql://localhost/studio'],
    ['HOST', '127.0.0.1', '127.0.0.1'],
    ['HOST', '::1', '::1'],
    ['HOST', 'localhost', 'localhost'],
    ['PORT', '1', 1],
    ['PORT', '65535', 65_535],
    ['STUDIO_MIN_FREE_DISK_MB', '0', 0],
    ['STUDIO_MIN_FREE_DISK_MB', '100000000', 100_000_000],
    ['DEMO_SECONDS_PER_IMAGE', '0', 0],
    ['DEMO_SECONDS_PER_IMAGE', '600', 600],
    ['DEMO_LINK_SECONDS', '0', 0],
    ['DEMO_LINK_SECONDS', '86400', 86_400],
    ['LOG_LEVEL', 'trace', 'trace'],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['STUDIO_DEMO_URL', 'http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('%s may be "%s"', (name, text, value) => {
    expect(valueFor(name, text)).toBe(value);
  });

  test.each<[SettingName, string]>([
    ['SEEDREAM_API_KEY', 'two words'],
    ['SEEDREAM_API_KEY', 'line\nbreak'],
    ['SEEDREAM_API_KEY', '"sk_1"'],
    ['SEEDREAM_API_KEY', 'sk\\_1'],
    ['SEEDREAM_API_KEY', 'schlüssel'],
    ['SEEDREAM_BASE_URL', 'api.example.org'],
    ['SEEDREAM_BASE_URL', 'http://api.example.org'],
    ['SEEDREAM_BASE_URL', 'http://127.0.0.1.example.org'],
    ['SEEDREAM_BASE_URL', 'ftp://api.example.org'],
    ['SEEDREAM_BASE_URL', 'https://api.example.org/v3'],
    ['SEEDREAM_BASE_URL', 'https://api.example.org?x=1'],
    ['SEEDREAM_BASE_URL', 'https://me:word@api.example.org'],
    ['SEEDREAM_PRICE_USD', '-1'],
    ['SEEDREAM_PRICE_USD', '100.01'],
    ['SEEDREAM_PRICE_USD', '3 cents'],
    ['SEEDREAM_DEADLINE_SECONDS', '0.99'],
    ['SEEDREAM_DEADLINE_SECONDS', '3600.01'],
    ['SEEDREAM_DEADLINE_PER_IMAGE_SECONDS', '3600.01'],
    ['SEEDREAM_DEADLINE_CAP_SECONDS', '0'],
    ['SEEDREAM_DEADLINE_CAP_SECONDS', '7200.01'],
    ['SEEDREAM_CONCURRENCY', '0'],
    ['SEEDREAM_CONCURRENCY', '33'],
    ['SEEDREAM_CONCURRENCY', '2.5'],
    ['DATABASE_URL', 'mysql://localhost/studio'],
    ['DATABASE_URL', 'localhost/studio'],
    ['HOST', '0.0.0.0:3000'],
    ['HOST', 'http://studio.example.org'],
    ['HOST', 'studio example'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['STUDIO_MIN_FREE_DISK_MB', '100000001'],
    ['DEMO_SECONDS_PER_IMAGE', '600.1'],
    ['DEMO_LINK_SECONDS', '86401'],
    ['LOG_LEVEL', 'loud'],
    ['STUDIO_DEMO_URL', 'http://demo.example.org'],
    ['STUDIO_URL', 'studio.example.org'],
    ['STUDIO_URL', 'https://studio.example.org/pictures'],
    ['STUDIO_URL', 'ftp://studio.example.org'],
    ['STUDIO_SECRET', 'thirty-one characters, one short'.slice(1)],
    ['STUDIO_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['STUDIO_TRUSTED_PROXIES', 'proxy.example.org'],
    ['STUDIO_TRUSTED_PROXIES', '10.0.0.1, '],
    ['SMTP_URL', 'mail.example.org'],
    ['OIDC_ISSUER', 'http://login.example.org'],
  ])('%s may not be "%s", and one sentence names it', (name, text) => {
    expect(problemsOf({ [name]: text })).toEqual([expect.stringMatching(`^${name}\\b.*\\.$`)]);
  });

  test.each(['', '   '])('left as "%s" counts as unset', (text) => {
    expect(valueFor('PORT', text)).toBe(3000);
    expect(valueFor('SEEDREAM_API_KEY', text)).toBeUndefined();
  });

  test('has spaces around it taken off', () => {
    expect(valueFor('SEEDREAM_API_KEY', ' sk_1 \n')).toBe('sk_1');
  });
});

describe('bad settings', () => {
  const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'studio@example.org' };
  const provider = {
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'studio',
    OIDC_CLIENT_SECRET: 'word',
  };
  const address = { STUDIO_URL: 'https://studio.example.org' };

  test('are not those that are whole', () => {
    expect(problemsOf({ ...mail, ...provider, ...address })).toEqual([]);
    expect(problemsOf({ OIDC_NAME: 'Our door' })).toEqual([]);
  });

  test.each<[SettingName, SettingName]>([
    ['SMTP_URL', 'MAIL_FROM'],
    ['MAIL_FROM', 'SMTP_URL'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
    ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
    ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
    ['SMTP_URL', 'STUDIO_URL'],
    ['OIDC_ISSUER', 'STUDIO_URL'],
  ])('are those of which one is nothing without the other: %s without %s', (name, other) => {
    const whole = { ...mail, ...provider, ...address };
    expect(problemsOf({ ...whole, [other]: undefined })).toContain(
      `${other} must be set with ${name}.`,
    );
  });

  test.each([
    ['STUDIO_BUDGET_DAY', 'STUDIO_BUDGET_DAY_IMAGES'],
    ['STUDIO_BUDGET_DAYS_IMAGES', 'STUDIO_BUDGET_DAY_IMAGES'],
    ['STUDIO_MAX_IMPORT_MB', 'STUDIO_IMPORT_MAX_MB'],
    ['SEEDREAM_CONCURENCY', 'SEEDREAM_CONCURRENCY'],
    ['SEEDREAM_KEY', 'SEEDREAM_API_KEY'],
    ['SEEDREAM_API_TOKEN', 'SEEDREAM_API_KEY'],
    ['OIDC_ISSUER_URL', 'OIDC_ISSUER'],
    ['OIDC_CLIENT_SECERT', 'OIDC_CLIENT_SECRET'],
    ['DEMO_SECONDS_IMAGE', 'DEMO_SECONDS_PER_IMAGE'],
    ['SMTP_URI', 'SMTP_URL'],
    ['STUDIO_DATADIR', 'STUDIO_DATA_DIR'],
  ])('are names that were meant for another: %s for %s', (name, meant) => {
    expect(problemsOf({ [name]: 'canary' })).toEqual([
      `${name} is no setting. Did you mean ${meant}?`,
    ]);
    expect(problemsOf({ [name]: ' ' })).toEqual([]);
  });

  test.each([
    'STUDIO_JDK',
    'STUDIO_VM_OPTIONS',
    'STUDIO_PROPERTIES',
    'STUDIO_SERVICE_HOST',
    'STUDIO_PORT_3000_TCP',
    'SEEDREAM_STUDIO_SERVICE_PORT',
    'SMTP_HOST',
    'STUDIO_STARTED_BY',
    'STUDIOS_URL',
    'PATH',
  ])('are none of other programs, such as %s', (name) => {
    expect(problemsOf({ [name]: 'anything' })).toEqual([]);
  });

  test('are all named at once', () => {
    const problems = problemsOf({ PORT: 'x', HOST: 'a b', LOG_LEVEL: 'loud', SMTP_URI: 'x' });
    expect(problems.map((each) => each.split(' ')[0])).toEqual([
      ...['SMTP_URI', 'HOST', 'PORT', 'LOG_LEVEL'],
    ]);
  });

  test('say what would be good', () => {
    expect(problemsOf({ PORT: '70000' })).toEqual([
      'PORT is "70000" and must be a whole number from 1 to 65535.',
    ]);
    expect(problemsOf({ LOG_LEVEL: 'loud' })).toEqual([
      'LOG_LEVEL is "loud" and must be one of trace, debug, info, warn, error, silent.',
    ]);
  });

  test.each<[SettingName, string, string]>([
    ['SEEDREAM_API_KEY', 'sk_canary with a space', 'canary'],
    ['DATABASE_URL', 'mysql://me:canary@db.example.org/studio', 'canary'],
  ])('never repeat a secret: %s', (name, text, secret) => {
    const problems = problemsOf({ [name]: text });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain(secret);
  });

  test('never repeat the word and password of a mistyped provider address', () => {
    const problems = problemsOf({ SEEDREAM_BASE_URL: 'https://me:canary@api.example.org' });
    expect(problems.join()).not.toContain('canary');
  });
});
