import { describe, expect, test } from 'vitest';
import {
  complaints,
  directDependencies,
  floors,
  reaches,
  readAudit,
} from '../../scripts/advisories.ts';

describe('the versions that are installed', () => {
  test.each(Object.entries(floors))('have %s at %s or later', (name, floor) => {
    const found = directDependencies().find((each) => each.name === name);
    expect(reaches(found?.version ?? '0', floor)).toBe(true);
  });

  test.each([
    ['16.3.4', true],
    ['16.3.5', true],
    ['16.4.0', true],
    ['17.0.0', true],
    ['16.3.3', false],
    ['16.2.9', false],
    ['15.9.9', false],
    ['16.3.4-canary.1', false],
    ['16.3.5-canary.1', true],
    ['missing', false],
  ])('%s is at 16.3.4 or later: %s', (version, isThere) => {
    expect(reaches(version, '16.3.4')).toBe(isThere);
  });
});

describe('what is known against them', () => {
  const via = (severity: string) => ({
    title: 'Runs what is sent',
    severity,
    url: 'https://a.test/1',
  });

  test('fails the check where it is grave, and is only told where it is not', () => {
    const advisories = readAudit(
      JSON.stringify({
        vulnerabilities: {
          grave: { via: [via('critical')] },
          small: { via: [via('low')] },
          bringer: { via: ['grave'] },
        },
      }),
    );
    expect(complaints([], advisories)).toEqual([
      'grave: Runs what is sent (critical, https://a.test/1).',
    ]);
  });

  test.each(['', 'no JSON', '{"message":"405 Method Not Allowed","error":{}}', '{}'])(
    'is not known where the registry answers %j, and then only the floors count',
    (answer) => {
      expect(readAudit(answer)).toBeNull();
      expect(complaints([{ name: 'next', version: '16.3.3' }], readAudit(answer))).toEqual([
        'next 16.3.3 is below 16.3.4.',
      ]);
    },
  );
});
