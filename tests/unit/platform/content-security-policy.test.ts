import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#lib/content-security-policy';

function directives(isDevelopment: boolean): Map<string, string[]> {
  const policy = contentSecurityPolicy('bm9uY2U=', isDevelopment);
  return new Map(
    policy.split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values];
    }),
  );
}

describe('the content security policy', () => {
  test('runs no script without the nonce', () => {
    const scripts = directives(false).get('script-src');
    expect(scripts).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  });

  test('allows scripts to be written inline neither in development', () => {
    expect(directives(true).get('script-src')).not.toContain("'unsafe-inline'");
  });

  test('allows what is not named to come from nowhere', () => {
    expect(directives(false).get('default-src')).toEqual(["'none'"]);
  });

  test('names no other host', () => {
    const sources = [...directives(false).values()].flat();
    expect(sources.filter((source) => !/^'|^(?:data|blob):$/.test(source))).toEqual([]);
  });

  test.each(['frame-ancestors', 'base-uri'])('leaves nothing to %s', (name) => {
    expect(directives(false).get(name)).toEqual(["'none'"]);
  });

  test('lets data: be a picture and nothing else', () => {
    const withData = [...directives(false)].filter(([, sources]) => sources.includes('data:'));
    expect(withData.map(([name]) => name)).toEqual(['img-src']);
  });
});
